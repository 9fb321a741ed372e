package org.midilake.library.names;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.midilake.library.tags.TagMatch;
import org.midilake.library.tags.TagMatcher;

/**
 * A path, taken apart: folders from the outermost to the file, the file's name without its
 * extension. Members of archives lie in their archive as in a folder.
 */
final class PathParts {
  private static final String MEMBER = "!/";
  private static final int LONGEST_EXTENSION = 8;

  private final List<Segment> folders = new ArrayList<>();
  private final Segment file;
  private final String extension;

  PathParts(String path, TagMatcher matcher) {
    String plain = withoutScheme(path).replace(MEMBER, "/").replace('\\', '/');
    int dot = plain.lastIndexOf('.');
    boolean hasExtension =
        dot > plain.lastIndexOf('/') && plain.length() - dot <= LONGEST_EXTENSION;
    extension = hasExtension ? plain.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
    String named = hasExtension ? plain.substring(0, dot) : plain;
    List<TagMatch> matches = matcher.match(named);
    int start = 0;
    for (int slash = named.indexOf('/'); slash >= 0; slash = named.indexOf('/', start)) {
      if (slash > start) {
        folders.add(segment(named, start, slash, Place.FOLDER, matches));
      }

      start = slash + 1;
    }

    file = segment(named, start, named.length(), Place.FILE_NAME, matches);
  }

  private static String withoutScheme(String path) {
    int colon = path.indexOf(":/");
    return colon > 1 ? path.substring(colon + 1) : path;
  }

  private static Segment segment(
      String path, int start, int end, Place place, List<TagMatch> matches) {
    List<TagMatch> own =
        matches.stream()
            .filter(match -> match.start() >= start && match.end() <= end)
            .map(
                match ->
                    new TagMatch(
                        match.tag(),
                        match.needsContext(),
                        match.start() - start,
                        match.end() - start))
            .toList();
    return new Segment(path.substring(start, end), place, own);
  }

  /** The outermost first. */
  List<Segment> folders() {
    return folders;
  }

  /** The file and its folders, the nearest first. */
  List<Segment> nearestFirst() {
    List<Segment> segments = new ArrayList<>(folders);
    segments.add(file);
    Collections.reverse(segments);
    return segments;
  }

  Segment file() {
    return file;
  }

  /** In lower case; empty without one. */
  String extension() {
    return extension;
  }
}
