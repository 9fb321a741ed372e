package org.midilake.spark;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;
import scala.collection.immutable.ArraySeq;

/** Turns row records into Spark rows of {@link SparkSchemas}' schema. */
public final class RowCodec {
  private final ColumnDeclaration[] columns;
  private final RowCodec[] nested;

  public RowCodec(TableDeclaration table) {
    this(table.columns());
  }

  private RowCodec(List<ColumnDeclaration> columns) {
    this.columns = columns.toArray(ColumnDeclaration[]::new);
    nested = new RowCodec[this.columns.length];
    for (int i = 0; i < nested.length; i++) {
      nested[i] = new RowCodec(this.columns[i].nested());
    }
  }

  public Row toRow(Record row) {
    Object[] values = new Object[columns.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = external(unwrap(columns[i].value(row)), nested[i]);
    }

    return RowFactory.create(values);
  }

  /** The value that Spark's row encoder expects; null where the column is null. */
  private static Object external(Object value, RowCodec nested) {
    if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT);
    }

    if (value instanceof Record row) {
      return nested.toRow(row);
    }

    if (value instanceof List<?> list) {
      Object[] elements = new Object[list.size()];
      for (int i = 0; i < elements.length; i++) {
        elements[i] = external(list.get(i), nested);
      }

      return ArraySeq.unsafeWrapArray(elements);
    }

    return value;
  }

  private static Object unwrap(Object value) {
    if (value instanceof Optional<?> optional) {
      return optional.orElse(null);
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

    return value;
  }
}
