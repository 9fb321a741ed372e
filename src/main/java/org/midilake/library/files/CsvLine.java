package org.midilake.library.files;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One record of a CSV file (RFC 4180), with the difference that none has a line break in it. */
public final class CsvLine {
  private CsvLine() {}

  /** The line of some values; a line break in one becomes a blank. */
  public static String of(List<String> values) {
    return values.stream().map(CsvLine::quoted).collect(Collectors.joining(","));
  }

  private static String quoted(String value) {
    String line = value.replace('\n', ' ').replace('\r', ' ');
    boolean plain = line.chars().noneMatch(c -> c == ',' || c == '"') && line.equals(line.strip());
    return plain ? line : '"' + line.replace("\"", "\"\"") + '"';
  }

  /**
   * The values of a line.
   *
   * @throws IllegalArgumentException if a quoted value does not end
   */
  public static List<String> parse(String line) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      boolean doubled = quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
      if (doubled) {
        value.append('"');
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }

    if (quoted) {
      throw new IllegalArgumentException("a quoted value does not end: " + line);
    }

    values.add(value.toString());
    return values;
  }
}
