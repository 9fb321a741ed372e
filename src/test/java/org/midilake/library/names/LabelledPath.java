package org.midilake.library.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Paths with what a reader learns from them, see the comments in the resources. */
record LabelledPath(String path, Set<String> labels) {
  /** Those that the rules were made with. */
  static List<LabelledPath> known() {
    return read("paths-drums", "paths-loops", "paths-songs");
  }

  /** Those that were written afterwards, to see what becomes of paths that nobody prepared. */
  static List<LabelledPath> others() {
    return read("paths-others");
  }

  private static List<LabelledPath> read(String... resources) {
    List<LabelledPath> paths = new ArrayList<>();
    for (String resource : resources) {
      try (InputStream stream =
          LabelledPath.class.getResourceAsStream("/library/" + resource + ".tsv")) {
        new String(stream.readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(LabelledPath::parse)
            .forEach(paths::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    return paths;
  }

  /** Labels as {@code key=value}, one for each value. */
  private static LabelledPath parse(String line) {
    String[] columns = line.split("\t", -1);
    Set<String> labels = new TreeSet<>();
    for (String label : columns.length > 1 ? columns[1].split(";", -1) : new String[0]) {
      String[] parts = label.split("=", 2);
      if (parts.length == 2) {
        Arrays.stream(parts[1].split("\\|", -1))
            .forEach(value -> labels.add(parts[0] + "=" + value.strip()));
      }
    }

    return new LabelledPath(columns[0], labels);
  }
}
