package org.midilake.postgres;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

/** The rows of a file that {@code \copy} wrote, without anything that it had to escape. */
final class TextRows implements RowSource {
  private static final String NULL = "\\N";

  private final String[] values;

  private TextRows(String[] values) {
    this.values = values;
  }

  /** The rows of a file; it is closed after the last one. */
  static Iterator<RowSource> of(Path file) throws IOException {
    BufferedReader lines = Files.newBufferedReader(file);
    return lines
        .lines()
        .onClose(() -> close(lines))
        .map(line -> (RowSource) new TextRows(cells(line)))
        .iterator();
  }

  private static void close(BufferedReader reader) {
    try {
      reader.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String[] cells(String line) {
    List<String> cells = new ArrayList<>();
    int start = 0;
    for (int tab = line.indexOf('\t'); tab >= 0; tab = line.indexOf('\t', start)) {
      cells.add(line.substring(start, tab));
      start = tab + 1;
    }

    cells.add(line.substring(start));
    return cells.toArray(String[]::new);
  }

  @Override
  public boolean isNull(int column) {
    return values[column].equals(NULL);
  }

  @Override
  public int intAt(int column) {
    return Integer.parseInt(values[column]);
  }

  @Override
  public long longAt(int column) {
    return Long.parseLong(values[column]);
  }

  @Override
  public double doubleAt(int column) {
    return Double.parseDouble(values[column]);
  }

  @Override
  public boolean booleanAt(int column) {
    return values[column].equals("t");
  }

  @Override
  public byte[] utf8At(int column) {
    return values[column].getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public long microsAt(int column) {
    Instant instant = OffsetDateTime.parse(values[column].replace(' ', 'T')).toInstant();
    return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
  }

  @Override
  public int sizeAt(int column) {
    return elements(column).size();
  }

  @Override
  public int intAt(int column, int index) {
    return Integer.parseInt(elements(column).get(index));
  }

  @Override
  public double doubleAt(int column, int index) {
    return Double.parseDouble(elements(column).get(index));
  }

  @Override
  public byte[] utf8At(int column, int index) {
    return elements(column).get(index).getBytes(StandardCharsets.UTF_8);
  }

  private List<String> elements(int column) {
    String list = values[column].substring(1, values[column].length() - 1);
    return list.isEmpty() ? List.of() : Arrays.asList(list.split(",", -1));
  }
}
