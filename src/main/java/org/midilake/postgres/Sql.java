package org.midilake.postgres;

import java.util.Collection;
import java.util.stream.Collectors;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.ColumnType;
import org.midilake.schema.TableDeclaration;

/** Pieces of SQL. */
public final class Sql {
  private Sql() {}

  public static String identifier(String name) {
    if (name.indexOf('\0') >= 0) {
      throw new IllegalArgumentException("an identifier holds no NUL");
    }

    return '"' + name.replace("\"", "\"\"") + '"';
  }

  public static String qualified(String schema, String table) {
    return identifier(schema) + '.' + identifier(table);
  }

  public static String identifiers(Collection<String> names) {
    return names.stream().map(Sql::identifier).collect(Collectors.joining(", "));
  }

  static String columns(TableDeclaration table) {
    return identifiers(table.columns().stream().map(ColumnDeclaration::name).toList());
  }

  /** A string constant; correct with standard_conforming_strings, the default since 9.1. */
  public static String literal(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** The type as {@code format_type} prints it, so that it can be compared. */
  static String type(ColumnType type) {
    return switch (type) {
      case STRING -> "text";
      case INT -> "integer";
      case LONG -> "bigint";
      case DOUBLE -> "double precision";
      case BOOLEAN -> "boolean";
      case TIMESTAMP -> "timestamp with time zone";
      case STRING_LIST -> "text[]";
      case INT_LIST -> "integer[]";
      case DOUBLE_LIST -> "double precision[]";
      case STRUCT, STRUCT_LIST ->
          throw new IllegalArgumentException("a flat table has no nested column");
    };
  }
}
