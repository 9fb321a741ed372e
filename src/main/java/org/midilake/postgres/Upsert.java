package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.midilake.postgres.search.SearchTables;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;

/**
 * Staged rows take the place of live ones, all others stay. Readers go on and see the old rows
 * until the commit.
 */
record Upsert(LoadRequest request, Staging staging) implements Publication {
  /** Nobody else gathers statistics of the staging tables in time for the joins with them. */
  @Override
  public void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("ANALYZE " + staging.qualified(Staging.ANALYSED_FILE));
      statement.execute("ANALYZE " + staging.qualified(Staging.OWNED_FILE));
      for (LoadTable table : request.tables()) {
        statement.execute("ANALYZE " + staging.qualified(table.declaration()));
      }
    }
  }

  @Override
  public void makeLive(Connection connection) throws SQLException {
    SearchTables search = new SearchTables(request.schema());
    try (Statement statement = connection.createStatement()) {
      statement.execute(new ChangedFiles(request, staging).statement());
      statement.execute("ANALYZE " + ChangedFiles.TABLE);
      for (LoadTable table : request.tables()) {
        makeLive(statement, table);
      }

      vanished().remove(connection, request.schema());
    }

    if (search.areCurrent(connection)) {
      search.update(connection, ChangedFiles.TABLE);
    }
  }

  private void makeLive(Statement statement, LoadTable table) throws SQLException {
    TableDeclaration declaration = table.declaration();
    String insert = insert(declaration);
    switch (table.replaces()) {
      case ROWS_OF_FILE -> {
        statement.executeUpdate(deleteRowsOfFiles(declaration));
        statement.executeUpdate(insert);
      }
      case ROW_OF_KEY, ROWS_OF_ALL ->
          statement.executeUpdate(insert + onConflict(request.schema(), declaration));
      case ROWS_OF_WAREHOUSE -> {
        statement.executeUpdate(deleteRowsThatAreGone(declaration));
        statement.executeUpdate(insert + onConflict(request.schema(), declaration));
      }
    }
  }

  @Override
  public boolean bringsRows() {
    return true;
  }

  @Override
  public void refreshStatistics(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (LoadTable table : request.tables()) {
        statement.execute("ANALYZE " + Sql.qualified(request.schema(), table.name()));
      }
    }

    new SearchTables(request.schema()).analyze(connection, request.schema());
  }

  private String deleteRowsOfFiles(TableDeclaration table) {
    String fileId = Sql.identifier(Indexing.fileId());
    return "DELETE FROM %s live USING %s gone WHERE live.%s = gone.%s"
        .formatted(
            Sql.qualified(request.schema(), table.name()),
            staging.qualified(Staging.ANALYSED_FILE),
            fileId,
            fileId);
  }

  /** Rows of the warehouse's contents that are not among the staged ones. */
  private String deleteRowsThatAreGone(TableDeclaration table) {
    String fileId = Sql.identifier(Indexing.fileId());
    String sameKey =
        table.key().stream()
            .map(Sql::identifier)
            .map(column -> "staged." + column + " = live." + column)
            .collect(Collectors.joining(" AND "));
    return "DELETE FROM %s live USING %s owned WHERE live.%s = owned.%s AND NOT EXISTS (SELECT FROM %s staged WHERE %s)"
        .formatted(
            Sql.qualified(request.schema(), table.name()),
            staging.qualified(Staging.OWNED_FILE),
            fileId,
            fileId,
            staging.qualified(table),
            sameKey);
  }

  private String insert(TableDeclaration table) {
    return "INSERT INTO %s (%s) SELECT %s FROM %s%s"
        .formatted(
            Sql.qualified(request.schema(), table.name()),
            Sql.columns(table),
            Sql.columns(table),
            staging.qualified(table),
            vanished().among(table));
  }

  private VanishedContents vanished() {
    return new VanishedContents(request);
  }

  /** The end of an INSERT: an equal row is not written again. */
  static String onConflict(String schema, TableDeclaration table) {
    List<String> others =
        table.columns().stream()
            .map(ColumnDeclaration::name)
            .filter(name -> !table.key().contains(name))
            .map(Sql::identifier)
            .toList();
    String live = Sql.qualified(schema, table.name());
    return " ON CONFLICT (%s) DO UPDATE SET %s WHERE (%s) IS DISTINCT FROM (%s)"
        .formatted(
            Sql.identifiers(table.key()),
            others.stream().map(c -> c + " = excluded." + c).collect(Collectors.joining(", ")),
            others.stream().map(c -> live + "." + c).collect(Collectors.joining(", ")),
            others.stream().map(c -> "excluded." + c).collect(Collectors.joining(", ")));
  }
}
