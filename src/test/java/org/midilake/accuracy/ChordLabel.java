package org.midilake.accuracy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midilake.analysis.chord.Quality;

/** A line of the annotated chords: from, to, root as a pitch class, quality. */
record ChordLabel(double startSeconds, double endSeconds, int root, Quality quality) {
  /** Labels of qualities that are not told apart, and what they count as. */
  private static final Map<String, Quality> NEAREST =
      Map.of("7sus4", Quality.SUSPENDED_FOURTH, "minmaj7", Quality.MINOR);

  /** All annotated chords of a task by the path of their song. */
  static Map<String, List<ChordLabel>> read(Path folder) {
    try {
      Map<String, List<ChordLabel>> chords = new LinkedHashMap<>();
      for (String line :
          Files.readAllLines(folder.resolve("truth.csv")).stream().skip(1).toList()) {
        String[] fields = line.split(",", -1);
        chords.computeIfAbsent(fields[0], path -> new ArrayList<>()).add(of(fields));
      }

      return chords;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ChordLabel of(String[] fields) {
    String[] parts = fields[4].split("[:/]", -1);
    return new ChordLabel(
        Double.parseDouble(fields[1]),
        Double.parseDouble(fields[2]),
        KeyNames.pitchClass(parts[0]),
        quality(parts[1]));
  }

  private static Quality quality(String label) {
    for (Quality quality : Quality.values()) {
      if (quality.label().equals(label)) {
        return quality;
      }
    }

    return NEAREST.get(label);
  }
}
