package org.midilake.files;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.midilake.library.files.CsvLine;
import org.midilake.library.files.UniquePaths;

/**
 * Which files get which names, as a CSV file that people can read and change before it is applied.
 *
 * @param entries in the order of the file; no source and no target is in it twice
 */
public record RenamePlan(List<Entry> entries) {
  private static final List<String> COLUMNS = List.of("source", "target");

  /** One file; both paths are absolute. */
  public record Entry(Path source, Path target) {}

  /**
   * @throws IllegalArgumentException if a source or target is in it twice
   */
  public RenamePlan {
    entries = List.copyOf(entries);
    Set<Path> sources = new HashSet<>();
    UniquePaths targets = new UniquePaths();
    for (Entry entry : entries) {
      if (!sources.add(entry.source())) {
        throw new IllegalArgumentException(entry.source() + " is a source twice");
      }

      if (targets.isTaken(entry.target().toString())) {
        throw new IllegalArgumentException(entry.target() + " is a target twice");
      }

      targets.take(entry.target().toString());
    }
  }

  /** Writes the plan, replacing what is there. */
  public void write(Path file) throws IOException {
    try (BufferedWriter lines = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      lines.write(CsvLine.of(COLUMNS));
      lines.write('\n');
      for (Entry entry : entries) {
        lines.write(CsvLine.of(List.of(entry.source().toString(), entry.target().toString())));
        lines.write('\n');
      }
    }
  }

  /**
   * Reads a plan.
   *
   * @throws IllegalArgumentException if it is none; the message says where
   */
  public static RenamePlan read(Path file) throws IOException {
    List<Entry> entries = new ArrayList<>();
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !CsvLine.parse(lines.get(0)).equals(COLUMNS)) {
      throw new IllegalArgumentException(file + " does not begin with " + CsvLine.of(COLUMNS));
    }

    for (int i = 1; i < lines.size(); i++) {
      List<String> values = CsvLine.parse(lines.get(i));
      if (values.size() != COLUMNS.size()) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + " has not two values");
      }

      Path source = Path.of(values.get(0));
      Path target = Path.of(values.get(1));
      if (!source.isAbsolute() || !target.isAbsolute()) {
        throw new IllegalArgumentException(file + ":" + (i + 1) + " has a path that is relative");
      }

      entries.add(new Entry(source, target));
    }

    return new RenamePlan(entries);
  }
}
