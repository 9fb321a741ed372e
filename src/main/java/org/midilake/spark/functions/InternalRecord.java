package org.midilake.spark.functions;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.unsafe.types.UTF8String;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.RecordColumns;

/** Turns records of one class into Spark's internal rows, nested records and lists included. */
final class InternalRecord {
  private final ColumnDeclaration[] columns;
  private final InternalRecord[] nested;

  InternalRecord(Class<? extends Record> record) {
    this(RecordColumns.of(record));
  }

  private InternalRecord(List<ColumnDeclaration> columns) {
    this.columns = columns.toArray(ColumnDeclaration[]::new);
    nested =
        columns.stream()
            .map(column -> new InternalRecord(column.nested()))
            .toArray(InternalRecord[]::new);
  }

  InternalRow row(Record record) {
    Object[] values = new Object[columns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = nested[i].value(columns[i].value(record));
    }

    return new GenericInternalRow(values);
  }

  ArrayData rows(List<? extends Record> records) {
    return new GenericArrayData(records.stream().map(this::row).toArray());
  }

  /** A value of the column that this describes the inside of. */
  private Object value(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.map(this::value).orElse(null);
    }

    if (value instanceof OptionalInt optional) {
      return optional.isPresent() ? (Object) optional.getAsInt() : null;
    }

    if (value instanceof OptionalLong optional) {
      return optional.isPresent() ? (Object) optional.getAsLong() : null;
    }

    if (value instanceof OptionalDouble optional) {
      return optional.isPresent() ? (Object) optional.getAsDouble() : null;
    }

    if (value instanceof String text) {
      return UTF8String.fromString(text);
    }

    if (value instanceof Enum<?> constant) {
      return UTF8String.fromString(constant.name().toLowerCase(Locale.ROOT));
    }

    if (value instanceof Instant instant) {
      return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    if (value instanceof Record record) {
      return row(record);
    }

    if (value instanceof List<?> list) {
      return new GenericArrayData(list.stream().map(this::value).toArray());
    }

    return value;
  }
}
