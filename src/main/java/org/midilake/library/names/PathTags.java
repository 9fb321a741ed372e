package org.midilake.library.names;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagMatch;

/**
 * Which of the words that are names of tags are meant as tags. In a pack they are; in the title of
 * a song, or the name of a band, they are not: Piano Man has no piano for it.
 */
final class PathTags {
  /** Where a name has a part of its own: {@code Artist - Title (Bass)}. */
  private static final Pattern SEPARATOR = Pattern.compile("[ ]-[ ]|[()\\[\\]]");

  private static final double COVER_OF_PARTS = 0.6;
  private static final double COVER_OF_FOLDER = 0.5;
  private static final double FILE = 0.9;
  private static final double FILE_WITH_CONTEXT = 0.7;
  private static final double NEAREST_FOLDER = 0.8;
  private static final double PER_FOLDER = 0.05;
  private static final double LEAST = 0.5;

  /** A folder that names so many genres gathers everything: no file in it has all of them. */
  private static final int MANY_GENRES = 3;

  private PathTags() {}

  /**
   * Whether the file is named by what it is.
   *
   * @param timings tempo, meter and bars that the path names: titles of songs do not
   */
  static NameKind kind(PathParts parts, List<Fact<?>> timings) {
    if (parts.extension().equals("kar")) {
      return NameKind.TITLE;
    }

    boolean packed = parts.folders().stream().anyMatch(PathTags::makesContext);
    boolean covered = hasTag(parts.file()) && WordCover.of(parts.file()) >= COVER_OF_PARTS;
    boolean dashed = isArtistAndTitle(parts.file());
    return packed || !timings.isEmpty() || (covered && !dashed) ? NameKind.PARTS : NameKind.TITLE;
  }

  private static boolean hasTag(Segment segment) {
    return !segment.matches().isEmpty();
  }

  private static boolean makesContext(Segment folder) {
    boolean ofParts =
        folder.matches().stream()
            .anyMatch(
                match ->
                    switch (match.tag().category()) {
                      case INSTRUMENT, STRUCTURE, FEEL, TECHNIQUE, ARTICULATION, VENDOR -> true;
                      case ELEMENT -> !match.tag().name().equals("karaoke");
                      case GENRE -> folder.hasNeutral("pack");
                      default -> false;
                    });
    return ((ofParts || folder.isTouched()) && WordCover.of(folder) > COVER_OF_FOLDER)
        || folder.has(TagCategory.VENDOR);
  }

  /** {@code Artist - Title}, where the name of the one or of the other is none of known words. */
  private static boolean isArtistAndTitle(Segment file) {
    Matcher separator = SEPARATOR.matcher(file.text());
    if (!separator.find() || !separator.group().equals(" - ")) {
      return false;
    }

    int title = separator.end();
    int end = separator.find() ? separator.start() : file.text().length();
    return WordCover.of(file, 0, title) < COVER_OF_PARTS
        || WordCover.of(file, title, end) < COVER_OF_PARTS;
  }

  /** The tags, each once, with its surest evidence. */
  static Collection<TagFinding> find(PathParts parts, NameKind kind) {
    Map<String, TagFinding> found = new LinkedHashMap<>();
    for (TagMatch match : ofFile(parts.file(), kind)) {
      boolean sure = kind == NameKind.PARTS && !match.needsContext();
      add(found, parts.file(), match, sure ? FILE : FILE_WITH_CONTEXT);
    }

    List<Segment> folders = parts.folders();
    for (int i = folders.size() - 1; i >= 0; i--) {
      Segment folder = folders.get(i);
      double confidence = Math.max(LEAST, NEAREST_FOLDER - PER_FOLDER * (folders.size() - 1 - i));
      for (TagMatch match : ofFolder(folder, parts)) {
        add(found, folder, match, confidence);
      }
    }

    preferFile(found);
    return found.values();
  }

  /** A file that is called a fill is none of the grooves that its folder is called after. */
  private static void preferFile(Map<String, TagFinding> found) {
    TagFinding fill = found.get("structure/fill");
    TagFinding groove = found.get("structure/groove");
    if (fill != null && groove != null && fill.place() != groove.place()) {
      found.remove((fill.place() == Place.FOLDER ? fill : groove).tag().id());
    }
  }

  private static List<TagMatch> ofFolder(Segment folder, PathParts parts) {
    boolean ofMaker = parts.folders().stream().anyMatch(any -> any.has(TagCategory.VENDOR));
    List<TagMatch> meant = new ArrayList<>();
    int start = 0;
    Matcher separator = SEPARATOR.matcher(folder.text());
    boolean more = true;
    while (more) {
      more = separator.find();
      int end = more ? separator.start() : folder.text().length();
      double cover = WordCover.of(folder, start, end);
      boolean known = cover > COVER_OF_FOLDER || (ofMaker && cover >= COVER_OF_FOLDER);
      for (TagMatch match : folder.matches()) {
        boolean within = match.start() >= start && match.end() <= end;
        boolean clear = !match.needsContext() || makesContext(folder);
        if (within && ((known && clear) || match.tag().category() == TagCategory.VENDOR)) {
          meant.add(match);
        }
      }

      start = more ? separator.end() : end;
    }

    long genres =
        meant.stream()
            .filter(match -> match.tag().category() == TagCategory.GENRE)
            .map(match -> match.tag().id())
            .distinct()
            .count();
    meant.removeIf(match -> genres >= MANY_GENRES && match.tag().category() == TagCategory.GENRE);
    return meant;
  }

  /** The tags of a text that may be a title. */
  static List<TagFinding> ofText(Segment text) {
    Map<String, TagFinding> found = new LinkedHashMap<>();
    ofFile(text, NameKind.TITLE).forEach(match -> add(found, text, match, FILE_WITH_CONTEXT));
    return List.copyOf(found.values());
  }

  private static void add(
      Map<String, TagFinding> found, Segment segment, TagMatch match, double confidence) {
    if (match.tag().category() != TagCategory.NEUTRAL) {
      String evidence = segment.text().substring(match.start(), match.end());
      found.merge(
          match.tag().id(),
          new TagFinding(match.tag(), confidence, segment.place(), evidence),
          (first, second) -> first.confidence() >= second.confidence() ? first : second);
    }
  }

  private static List<TagMatch> ofFile(Segment file, NameKind kind) {
    if (kind == NameKind.PARTS) {
      return file.matches();
    }

    List<TagMatch> meant = new ArrayList<>();
    int part = 0;
    int start = 0;
    Matcher separator = SEPARATOR.matcher(file.text());
    boolean titled = isArtistAndTitle(file);
    boolean more = true;
    while (more) {
      more = separator.find();
      int end = more ? separator.start() : file.text().length();
      boolean isTitle = part == 0 || (titled && part == 1);
      if ((!isTitle || !titled) && WordCover.of(file, start, end) >= COVER_OF_PARTS) {
        addWithin(meant, file, start, end);
      }

      start = more ? separator.end() : end;
      part++;
    }

    return meant;
  }

  private static void addWithin(List<TagMatch> meant, Segment file, int start, int end) {
    for (TagMatch match : file.matches()) {
      if (match.start() >= start && match.end() <= end && !match.needsContext()) {
        meant.add(match);
      }
    }
  }
}
