package org.midilake.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.UserFault;

/**
 * The staging tables of a load, in a schema beside the live one. They are unlogged: after a crash
 * of the server they are empty, with the records of what was copied, and the counts tell. A load
 * holds the lock, so there is one at a time.
 */
final class Staging {
  static final TableDeclaration LOAD = TableDeclaration.of(LoadRow.class);
  static final TableDeclaration PARTITION = TableDeclaration.of(StagedPartitionRow.class);
  static final TableDeclaration ANALYSED_FILE = TableDeclaration.of(AnalysedFileRow.class);
  static final TableDeclaration OWNED_FILE = TableDeclaration.of(OwnedFileRow.class);

  private final LoadRequest request;
  private final String loadId;

  /** What becomes of the staging tables, and so whether they need be logged. */
  enum Purpose {
    /** Their rows are merged into the live tables. */
    MERGED("CREATE UNLOGGED TABLE"),
    /**
     * They become the live tables. To make an unlogged table logged is to write it once more: of a
     * million rows, COPY took 2.5 s either way, and SET LOGGED another 1.5 to 2.1 s.
     */
    SWAPPED("CREATE TABLE");

    private final String create;

    Purpose(String create) {
      this.create = create;
    }
  }

  Staging(LoadRequest request, String loadId) {
    this.request = request;
    this.loadId = loadId;
  }

  /** The schema of the staging tables. */
  String schema() {
    return schema(request.schema());
  }

  static String schema(String liveSchema) {
    return liveSchema + "_staging";
  }

  String qualified(TableDeclaration table) {
    return Sql.qualified(schema(), table.name());
  }

  /** Removes what killed loads have left, and makes fresh tables. */
  void create(Connection connection, Purpose purpose) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!LiveTables.schemaExists(statement, schema())) {
        statement.execute("CREATE SCHEMA " + Sql.identifier(schema()));
      }
    }

    drop(connection);
    try (Statement statement = connection.createStatement()) {
      statement.execute(Ddl.createTable("CREATE TABLE IF NOT EXISTS", schema(), LOAD));
      statement.execute(
          "INSERT INTO %s VALUES (%s, now())".formatted(qualified(LOAD), Sql.literal(loadId)));
      statement.execute(Ddl.createTable("CREATE UNLOGGED TABLE", schema(), PARTITION));
      for (String sql : Ddl.constraints(schema(), PARTITION)) {
        statement.execute(sql);
      }

      statement.execute(Ddl.createTable("CREATE UNLOGGED TABLE", schema(), ANALYSED_FILE));
      statement.execute(Ddl.createTable("CREATE UNLOGGED TABLE", schema(), OWNED_FILE));
      for (LoadTable table : request.tables()) {
        statement.execute(Ddl.createTable(purpose.create, schema(), table.declaration()));
      }
    }
  }

  /** Removes the tables, and ends the connections of tasks that may still fill them. */
  void drop(Connection connection) throws SQLException {
    List<String> tables = tables(connection);
    if (tables.isEmpty()) {
      return;
    }

    if (!tables.contains(LOAD.name())) {
      throw new UserFault(
          "Schema %s of the database holds tables that are not of a load. Move them, or choose another database.schema."
              .formatted(schema()));
    }

    try (Statement statement = connection.createStatement()) {
      // A task holds a lock on the row while it copies: the DELETE waits for those that are ending.
      statement.execute(
          """
          SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a, %s l
          WHERE a.application_name = 'midilake copy ' || l.load_id
            AND a.usename = current_user AND a.pid <> pg_backend_pid()"""
              .formatted(qualified(LOAD)));
      statement.execute("DELETE FROM " + qualified(LOAD));
      for (String table : tables) {
        if (!table.equals(LOAD.name())) {
          statement.execute("DROP TABLE " + Sql.qualified(schema(), table) + " CASCADE");
        }
      }
    }
  }

  PartitionCopy copyOf(TableDeclaration table) {
    return new PartitionCopy(
        request.address(),
        schema(),
        loadId,
        table.name(),
        new ArrayList<>(table.columns().stream().map(ColumnDeclaration::name).toList()),
        new ArrayList<>(table.columns().stream().map(ColumnDeclaration::type).toList()));
  }

  /** Stops unless what is staged is what was counted; returns the rows of each table. */
  Map<String, Long> requireCounts(Connection connection, Map<String, Long> counted)
      throws SQLException {
    Map<String, Long> staged = new LinkedHashMap<>();
    try (Statement statement = connection.createStatement()) {
      for (TableDeclaration table : stagedTables()) {
        long rows = rows(statement, table);
        long expected = counted.getOrDefault(table.name(), 0L);
        if (rows != expected) {
          throw new UserFault(
              "%d rows of %s were sent and %d are staged: the server lost some, or a task failed. The live tables are as they were; run again."
                  .formatted(expected, table.name(), rows));
        }

        staged.put(table.name(), rows);
      }
    }

    staged.remove(ANALYSED_FILE.name());
    staged.remove(OWNED_FILE.name());
    return staged;
  }

  private List<TableDeclaration> stagedTables() {
    List<TableDeclaration> tables = new ArrayList<>();
    request.tables().forEach(table -> tables.add(table.declaration()));
    tables.add(ANALYSED_FILE);
    tables.add(OWNED_FILE);
    return tables;
  }

  /** The rows that are there, if that is what was recorded; -1 otherwise. */
  private long rows(Statement statement, TableDeclaration table) throws SQLException {
    String sql =
        """
        SELECT (SELECT count(*) FROM %s),
          (SELECT coalesce(sum(row_count), 0) FROM %s WHERE table_name = %s)"""
            .formatted(qualified(table), qualified(PARTITION), Sql.literal(table.name()));
    try (ResultSet counts = statement.executeQuery(sql)) {
      counts.next();
      return counts.getLong(1) == counts.getLong(2) ? counts.getLong(1) : -1;
    }
  }

  private List<String> tables(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "SELECT tablename FROM pg_tables WHERE schemaname = " + Sql.literal(schema()))) {
      List<String> tables = new ArrayList<>();
      while (found.next()) {
        tables.add(found.getString(1));
      }

      return tables;
    }
  }
}
