package org.midilake.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/** The SQL that makes the tables, derived from their declarations. */
public final class Ddl {
  private Ddl() {}

  /** All statements for a schema, in order, without semicolons. */
  public static List<String> statements(String schema, List<TableDeclaration> tables) {
    List<String> statements = new ArrayList<>();
    statements.add("CREATE SCHEMA IF NOT EXISTS " + Sql.identifier(schema));
    for (TableDeclaration table : tables) {
      statements.add(createTable("CREATE TABLE", schema, table));
      statements.addAll(comments(schema, table));
      statements.addAll(constraints(schema, table));
    }

    for (TableDeclaration table : tables) {
      statements.addAll(references(schema, table, schema));
    }

    return statements;
  }

  /** Columns with their types and NOT NULL, and nothing else. */
  static String createTable(String create, String schema, TableDeclaration table) {
    String columns = table.columns().stream().map(Ddl::column).collect(Collectors.joining(",\n  "));
    return "%s %s (\n  %s\n)".formatted(create, Sql.qualified(schema, table.name()), columns);
  }

  static List<String> comments(String schema, TableDeclaration table) {
    String name = Sql.qualified(schema, table.name());
    List<String> statements = new ArrayList<>();
    statements.add("COMMENT ON TABLE " + name + " IS " + Sql.literal(table.doc()));
    for (ColumnDeclaration column : table.columns()) {
      statements.add(
          "COMMENT ON COLUMN %s.%s IS %s"
              .formatted(name, Sql.identifier(column.name()), Sql.literal(column.doc())));
    }

    return statements;
  }

  /** Primary key, unique constraints and indexes, but for those that need an extension. */
  static List<String> constraints(String schema, TableDeclaration table) {
    String name = Sql.qualified(schema, table.name());
    List<String> statements = new ArrayList<>();
    statements.add(
        "ALTER TABLE %s ADD CONSTRAINT %s PRIMARY KEY (%s)"
            .formatted(name, Sql.identifier(table.name() + "_pkey"), Sql.identifiers(table.key())));
    for (String column : Indexing.unique(table)) {
      statements.add(
          "ALTER TABLE %s ADD CONSTRAINT %s UNIQUE (%s)"
              .formatted(
                  name,
                  Sql.identifier(table.name() + "_" + column + "_key"),
                  Sql.identifier(column)));
    }

    for (TableIndex index : Indexing.indexes(table)) {
      if (index.needs().isEmpty()) {
        statements.add(index.statement(schema));
      }
    }

    return statements;
  }

  /**
   * The references to contents.
   *
   * @param contentSchema where the table of contents is
   */
  static List<String> references(String schema, TableDeclaration table, String contentSchema) {
    if (!Indexing.refersToContent(table)) {
      return List.of();
    }

    String column = Sql.identifier(Indexing.fileId());
    return List.of(
        "ALTER TABLE %s ADD CONSTRAINT %s FOREIGN KEY (%s) REFERENCES %s (%s)"
            .formatted(
                Sql.qualified(schema, table.name()),
                Sql.identifier(table.name() + "_" + Indexing.fileId() + "_fkey"),
                column,
                Sql.qualified(contentSchema, Catalog.CONTENT.name()),
                column));
  }

  private static String column(ColumnDeclaration column) {
    return Sql.identifier(column.name())
        + ' '
        + Sql.type(column.type())
        + (column.nullable() ? "" : " NOT NULL");
  }
}
