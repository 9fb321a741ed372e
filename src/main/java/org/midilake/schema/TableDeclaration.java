package org.midilake.schema;

import java.util.List;

/**
 * A table as its row record declares it: the one source of its Spark schema, Delta table,
 * PostgreSQL table and documentation.
 *
 * @param name in snake case
 * @param key columns that identify a row, in order
 * @param doc what one row is
 */
public record TableDeclaration(
    String name,
    List<String> key,
    String doc,
    Class<? extends Record> row,
    List<ColumnDeclaration> columns) {
  public TableDeclaration {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
    List<String> names = columns.stream().map(ColumnDeclaration::name).toList();
    if (!names.containsAll(key)) {
      throw new IllegalArgumentException("key " + key + " of " + name + " is not among " + names);
    }
  }

  /** Reads the declaration of a record that is a {@link Table}. */
  public static TableDeclaration of(Class<? extends Record> row) {
    Table table = row.getAnnotation(Table.class);
    if (table == null) {
      throw new IllegalArgumentException(row + " is not a @Table");
    }

    return new TableDeclaration(
        table.name(), List.of(table.key()), table.doc(), row, RecordColumns.of(row));
  }

  public boolean hasColumn(String column) {
    return columns.stream().anyMatch(it -> it.name().equals(column));
  }

  /** The column of that name. */
  public ColumnDeclaration column(String name) {
    return columns.stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(this.name + " has no column " + name));
  }
}
