package org.midilake.spark.parquet;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.spark.sql.execution.datasources.parquet.SparkToParquetSchemaConverter;
import org.apache.spark.sql.internal.SQLConf.ParquetOutputTimestampType$;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;
import org.midilake.spark.SparkSchemas;

/** Hands the columns of row records to Parquet, in the layout in which Spark reads them. */
final class RowWriteSupport extends WriteSupport<Record> {
  private final TableDeclaration table;
  private final Map<Enum<?>, Binary> names = new IdentityHashMap<>();
  private RecordConsumer out;

  RowWriteSupport(TableDeclaration table) {
    this.table = table;
  }

  @Override
  public WriteContext init(Configuration hadoop) {
    SparkToParquetSchemaConverter converter =
        new SparkToParquetSchemaConverter(
            false, ParquetOutputTimestampType$.MODULE$.TIMESTAMP_MICROS(), false, false);
    return new WriteContext(converter.convert(SparkSchemas.of(table)), Map.of());
  }

  @Override
  public void prepareForWrite(RecordConsumer consumer) {
    out = consumer;
  }

  @Override
  public void write(Record row) {
    out.startMessage();
    writeColumns(table.columns(), row);
    out.endMessage();
  }

  private void writeColumns(List<ColumnDeclaration> columns, Record row) {
    for (int i = 0; i < columns.size(); i++) {
      ColumnDeclaration column = columns.get(i);
      Object value = present(column.value(row));
      if (value != null) {
        out.startField(column.name(), i);
        writeValue(column, value);
        out.endField(column.name(), i);
      }
    }
  }

  private void writeValue(ColumnDeclaration column, Object value) {
    switch (column.type()) {
      case STRUCT -> writeGroup(column, (Record) value);
      case STRING_LIST, INT_LIST, DOUBLE_LIST, STRUCT_LIST -> writeList(column, (List<?>) value);
      case STRING, INT, LONG, DOUBLE, BOOLEAN, TIMESTAMP -> writeScalar(value);
    }
  }

  private void writeGroup(ColumnDeclaration column, Record row) {
    out.startGroup();
    writeColumns(column.nested(), row);
    out.endGroup();
  }

  /** The three-level layout of Parquet's LogicalTypes.md, section "Lists". */
  private void writeList(ColumnDeclaration column, List<?> values) {
    out.startGroup();
    if (!values.isEmpty()) {
      out.startField("list", 0);
      for (Object value : values) {
        out.startGroup();
        out.startField("element", 0);
        if (value instanceof Record row) {
          writeGroup(column, row);
        } else {
          writeScalar(value);
        }

        out.endField("element", 0);
        out.endGroup();
      }

      out.endField("list", 0);
    }

    out.endGroup();
  }

  private void writeScalar(Object value) {
    if (value instanceof String text) {
      out.addBinary(binary(text));
    } else if (value instanceof Integer number) {
      out.addInteger(number);
    } else if (value instanceof Long number) {
      out.addLong(number);
    } else if (value instanceof Double number) {
      out.addDouble(number);
    } else if (value instanceof Boolean truth) {
      out.addBoolean(truth);
    } else if (value instanceof Instant instant) {
      out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    } else if (value instanceof Enum<?> constant) {
      out.addBinary(names.computeIfAbsent(constant, RowWriteSupport::name));
    } else {
      throw new IllegalArgumentException(value.getClass() + " is not a type of a column");
    }
  }

  private static Binary name(Enum<?> constant) {
    return binary(constant.name().toLowerCase(Locale.ROOT));
  }

  /** Parquet compares texts that are arrays much faster than those that it makes of strings. */
  private static Binary binary(String text) {
    return Binary.fromConstantByteArray(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The value inside an optional of any kind; null where there is none. */
  private static Object present(Object value) {
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
