package org.midilake.delta;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** A Delta table has other columns than its declaration. */
public final class SchemaMismatch extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private SchemaMismatch(String message) {
    super(message);
  }

  static void check(String path, StructType declared, StructType found) {
    List<String> differences = differences(declared, found);
    if (!differences.isEmpty()) {
      throw new SchemaMismatch(
          "Table "
              + path
              + " "
              + differences.get(0)
              + (differences.size() == 1 ? ". " : ", and " + (differences.size() - 1) + " more. ")
              + "It was made by another version: run `tables verify` for the full list, then read"
              + " the library into a new warehouse.");
    }
  }

  /** Checks rows that are to be written; whether they may be null is checked row by row. */
  static void checkTypes(String path, StructType declared, StructType rows) {
    for (StructField field : declared.fields()) {
      String type = rows.apply(field.name()).dataType().catalogString();
      if (!field.dataType().catalogString().equals(type)) {
        throw new SchemaMismatch(
            "Table " + path + " declares " + describe(field) + ", but was to get " + type + ".");
      }
    }
  }

  /** What is different, one sentence part each; empty if nothing is. */
  public static List<String> differences(StructType declared, StructType found) {
    List<String> differences = new ArrayList<>();
    for (StructField field : declared.fields()) {
      int index =
          found.getFieldIndex(field.name()).isDefined() ? found.fieldIndex(field.name()) : -1;
      if (index < 0) {
        differences.add("lacks column " + describe(field));
      } else if (!sameType(field, found.fields()[index])) {
        differences.add(
            "has column " + describe(found.fields()[index]) + ", declared " + type(field));
      }
    }

    for (StructField field : found.fields()) {
      if (declared.getFieldIndex(field.name()).isEmpty()) {
        differences.add("has column " + describe(field) + ", which is not declared");
      }
    }

    return differences;
  }

  private static boolean sameType(StructField declared, StructField found) {
    return declared.dataType().catalogString().equals(found.dataType().catalogString())
        && declared.nullable() == found.nullable();
  }

  private static String describe(StructField field) {
    return field.name() + " " + type(field);
  }

  private static String type(StructField field) {
    return field.dataType().sql() + (field.nullable() ? "" : " NOT NULL");
  }
}
