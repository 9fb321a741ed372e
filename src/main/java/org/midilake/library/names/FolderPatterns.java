package org.midilake.library.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * What folders of packs and of collections are called. Lines of a kind, {@code pack} or {@code
 * collection}, a tab and a regular expression that is found in the folder's name, in any case.
 */
public record FolderPatterns(List<Pattern> packs, List<Pattern> collections) {
  public FolderPatterns {
    packs = List.copyOf(packs);
    collections = List.copyOf(collections);
  }

  /** The patterns that come with the program. */
  public static FolderPatterns builtIn() {
    try (InputStream stream = FolderPatterns.class.getResourceAsStream("folders.tsv")) {
      if (stream == null) {
        throw new IllegalStateException("no resource folders.tsv");
      }

      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return new FolderPatterns(List.of(), List.of()).with("folders", text.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * These patterns and further ones.
   *
   * @param source what to call them in messages
   * @throws IllegalArgumentException if a line is not understood
   */
  public FolderPatterns with(String source, List<String> lines) {
    List<Pattern> allPacks = new ArrayList<>(packs);
    List<Pattern> allCollections = new ArrayList<>(collections);
    for (String line : lines) {
      String[] columns = line.split("\t", 2);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }

      if (columns.length == 2 && columns[0].equals("pack")) {
        allPacks.add(pattern(source, columns[1]));
      } else if (columns.length == 2 && columns[0].equals("collection")) {
        allCollections.add(pattern(source, columns[1]));
      } else {
        throw new IllegalArgumentException(
            source + ": neither pack nor collection, a tab and a pattern: " + line);
      }
    }

    return new FolderPatterns(allPacks, allCollections);
  }

  private static Pattern pattern(String source, String text) {
    try {
      return Pattern.compile(text.strip(), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    } catch (PatternSyntaxException e) {
      throw new IllegalArgumentException(source + ": " + e.getMessage(), e);
    }
  }
}
