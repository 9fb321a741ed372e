package org.midilake.postgres;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.midilake.schema.TableDeclaration;

/** Row records as rows: for the few that the driver has at hand. */
final class RecordSource implements RowSource {
  private final Object[] values;

  private RecordSource(Object[] values) {
    this.values = values;
  }

  static Iterator<RowSource> of(TableDeclaration table, List<? extends Record> rows) {
    return rows.stream().map(row -> of(table, row)).iterator();
  }

  private static RowSource of(TableDeclaration table, Record row) {
    return new RecordSource(
        table.columns().stream().map(column -> plain(column.value(row))).toArray());
  }

  /** The value itself, null for an empty optional, the stored name of an enumeration's constant. */
  private static Object plain(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(RecordSource::plain).orElse(null);
    } else if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? optional.getAsInt() : null;
    } else if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? optional.getAsLong() : null;
    } else if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? optional.getAsDouble() : null;
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    return value;
  }

  @Override
  public boolean isNull(int column) {
    return values[column] == null;
  }

  @Override
  public int intAt(int column) {
    return (Integer) values[column];
  }

  @Override
  public long longAt(int column) {
    return (Long) values[column];
  }

  @Override
  public double doubleAt(int column) {
    return (Double) values[column];
  }

  @Override
  public boolean booleanAt(int column) {
    return (Boolean) values[column];
  }

  @Override
  public byte[] utf8At(int column) {
    return ((String) values[column]).getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public long microsAt(int column) {
    // Not ChronoUnit.MICROS.between: it counts nanoseconds and overflows after 292 years.
    Instant instant = (Instant) values[column];
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  @Override
  public int sizeAt(int column) {
    return ((List<?>) values[column]).size();
  }

  @Override
  public int intAt(int column, int index) {
    return (Integer) ((List<?>) values[column]).get(index);
  }

  @Override
  public double doubleAt(int column, int index) {
    return (Double) ((List<?>) values[column]).get(index);
  }

  @Override
  public byte[] utf8At(int column, int index) {
    return ((String) ((List<?>) values[column]).get(index)).getBytes(StandardCharsets.UTF_8);
  }
}
