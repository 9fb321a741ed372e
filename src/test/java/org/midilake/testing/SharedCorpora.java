package org.midilake.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;

/** The labelled corpora beside the repository, or where {@code -Dmidilake.shared} says. */
public final class SharedCorpora {
  private static final Path SHARED = Path.of(System.getProperty("midilake.shared", "../shared"));

  private SharedCorpora() {}

  /** A folder of one task. The calling test is skipped where the corpora are not at hand. */
  public static Path task(String name) {
    Path folder = SHARED.resolve("corpora").resolve(name);
    Assumptions.assumeTrue(
        Files.isDirectory(folder), "no corpora at " + folder.toAbsolutePath().normalize());
    return folder;
  }

  /** The program that scores estimates. */
  public static Path scoreProgram() {
    return SHARED.resolve("accuracy").resolve("score.py");
  }

  /** The rows of a table without quoted fields, as maps from column to value. */
  public static List<Map<String, String>> rows(Path csv) {
    List<String> lines = lines(csv);
    String[] columns = lines.get(0).split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] values = line.split(",", -1);
      Map<String, String> row = new HashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], values[i]);
      }

      rows.add(row);
    }

    return rows;
  }

  public static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
