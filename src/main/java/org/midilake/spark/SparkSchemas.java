package org.midilake.spark;

import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.RecordColumns;
import org.midilake.schema.TableDeclaration;

/**
 * The Spark schema of a declared table: names, types, NOT NULL and comments. Elements of lists and
 * columns of nested records are nullable: Delta supports no constraints inside arrays.
 */
public final class SparkSchemas {
  private SparkSchemas() {}

  public static StructType of(TableDeclaration table) {
    return new StructType(
        table.columns().stream()
            .map(column -> field(column, column.nullable()))
            .toArray(StructField[]::new));
  }

  /** The type of a column that holds records. */
  public static StructType ofRecord(Class<? extends Record> record) {
    return nested(RecordColumns.of(record));
  }

  private static StructType nested(List<ColumnDeclaration> columns) {
    return new StructType(
        columns.stream().map(column -> field(column, true)).toArray(StructField[]::new));
  }

  private static StructField field(ColumnDeclaration column, boolean nullable) {
    return new StructField(column.name(), type(column), nullable, Metadata.empty())
        .withComment(column.doc());
  }

  private static DataType type(ColumnDeclaration column) {
    return switch (column.type()) {
      case STRING -> DataTypes.StringType;
      case INT -> DataTypes.IntegerType;
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TIMESTAMP -> DataTypes.TimestampType;
      case STRING_LIST -> DataTypes.createArrayType(DataTypes.StringType, true);
      case INT_LIST -> DataTypes.createArrayType(DataTypes.IntegerType, true);
      case DOUBLE_LIST -> DataTypes.createArrayType(DataTypes.DoubleType, true);
      case STRUCT -> nested(column.nested());
      case STRUCT_LIST -> DataTypes.createArrayType(nested(column.nested()), true);
    };
  }
}
