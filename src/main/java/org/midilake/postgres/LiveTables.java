package org.midilake.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
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

/** The tables that people read: made when missing, compared with the declarations when there. */
public final class LiveTables {
  /** Version of the schema that this program makes. */
  static final int VERSION = 1;

  static final TableDeclaration EXPORT_STATE = TableDeclaration.of(ExportStateRow.class);
  static final TableDeclaration SCHEMA_VERSION = TableDeclaration.of(SchemaVersionRow.class);

  /** The role of applications that only read. */
  private static final String READER = "midilake_reader";

  private LiveTables() {}

  /**
   * Makes the tables that are missing, and stops with the first difference of those that are not.
   */
  static void createOrVerify(Connection connection, String schema, List<TableDeclaration> tables)
      throws SQLException {
    List<TableDeclaration> all = new ArrayList<>(tables);
    all.add(EXPORT_STATE);
    all.add(SCHEMA_VERSION);
    boolean autoCommit = connection.getAutoCommit();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      List<TableDeclaration> missing = new ArrayList<>();
      List<String> differences = new ArrayList<>();
      for (TableDeclaration table : all) {
        Map<String, String> actual = columns(connection, schema, table);
        if (actual.isEmpty()) {
          missing.add(table);
        } else {
          differences.addAll(differences(table, actual));
        }
      }

      if (!missing.contains(SCHEMA_VERSION)) {
        requireKnownVersion(statement, schema);
      }

      if (!differences.isEmpty()) {
        throw new UserFault(differences.get(0) + " Run `tables verify` for the full list.");
      }

      create(statement, schema, missing);
      connection.commit();
    } catch (SQLException | RuntimeException e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(autoCommit);
    }
  }

  /** How the tables differ from their declarations, one sentence each; a missing table is one. */
  public static List<String> differences(
      DatabaseAddress address, String schema, List<TableDeclaration> tables) {
    try (Connection connection = Connections.open(address, "verify")) {
      List<String> differences = new ArrayList<>();
      for (TableDeclaration table : tables) {
        Map<String, String> actual = columns(connection, schema, table);
        differences.addAll(
            actual.isEmpty()
                ? List.of("Table " + table.name() + " does not exist in PostgreSQL.")
                : differences(table, actual));
      }

      return differences;
    } catch (SQLException e) {
      throw SqlFaults.during(e, address, "reading the columns of the tables");
    }
  }

  private static void create(Statement statement, String schema, List<TableDeclaration> missing)
      throws SQLException {
    if (missing.isEmpty()) {
      return;
    }

    for (String sql : Ddl.statements(schema, missing)) {
      if (!sql.startsWith("CREATE SCHEMA") || !schemaExists(statement, schema)) {
        statement.execute(sql);
      }
    }

    letReadersRead(
        statement.getConnection(), schema, missing.stream().map(TableDeclaration::name).toList());
    if (missing.contains(SCHEMA_VERSION)) {
      statement.execute(
          "INSERT INTO %s VALUES (%d, now())"
              .formatted(Sql.qualified(schema, SCHEMA_VERSION.name()), VERSION));
    }
  }

  static boolean exists(Connection connection, String schema, String table) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      statement.setString(1, Sql.qualified(schema, table));
      try (ResultSet result = statement.executeQuery()) {
        result.next();
        return result.getBoolean(1);
      }
    }
  }

  /** Grants new tables to the role of applications, where there is one. */
  static void letReadersRead(Connection connection, String schema, List<String> tables)
      throws SQLException {
    try (Statement statement = connection.createStatement()) {
      boolean hasRole;
      try (ResultSet role =
          statement.executeQuery("SELECT to_regrole('" + READER + "') IS NOT NULL")) {
        role.next();
        hasRole = role.getBoolean(1);
      }

      if (hasRole) {
        for (String table : tables) {
          statement.execute(
              "GRANT SELECT ON %s TO %s".formatted(Sql.qualified(schema, table), READER));
        }
      }
    }
  }

  /** CREATE SCHEMA IF NOT EXISTS needs its privilege even if the schema is there. */
  static boolean schemaExists(Statement statement, String schema) throws SQLException {
    try (ResultSet found =
        statement.executeQuery("SELECT FROM pg_namespace WHERE nspname = " + Sql.literal(schema))) {
      return found.next();
    }
  }

  private static void requireKnownVersion(Statement statement, String schema) throws SQLException {
    String table = Sql.qualified(schema, SCHEMA_VERSION.name());
    try (ResultSet versions =
        statement.executeQuery("SELECT coalesce(max(version), 0) FROM " + table)) {
      versions.next();
      if (versions.getInt(1) != VERSION) {
        throw new UserFault(
            "Schema %s of the database has version %d, this program knows version %d. Use the program's newer version, or another database.schema."
                .formatted(schema, versions.getInt(1), VERSION));
      }
    }
  }

  private static List<String> differences(TableDeclaration table, Map<String, String> actual) {
    List<String> differences = new ArrayList<>();
    Map<String, String> rest = new LinkedHashMap<>(actual);
    for (ColumnDeclaration column : table.columns()) {
      String declared = Sql.type(column.type()) + (column.nullable() ? "" : " not null");
      String found = rest.remove(column.name());
      if (found == null) {
        differences.add(
            "Table %s has no column %s, declared %s."
                .formatted(table.name(), column.name(), declared));
      } else if (!found.equals(declared)) {
        differences.add(
            "Table %s has column %s %s, declared %s."
                .formatted(table.name(), column.name(), found, declared));
      }
    }

    rest.forEach(
        (name, type) ->
            differences.add(
                "Table %s has column %s %s, which is not declared."
                    .formatted(table.name(), name, type)));
    return differences;
  }

  /** Type and NOT NULL of each column; empty if there is no such table. */
  private static Map<String, String> columns(
      Connection connection, String schema, TableDeclaration table) throws SQLException {
    String sql =
        """
        SELECT a.attname, format_type(a.atttypid, a.atttypmod)
               || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
        FROM pg_attribute a
        JOIN pg_class c ON c.oid = a.attrelid
        JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname = ? AND c.relname = ? AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attnum""";
    Map<String, String> columns = new LinkedHashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, schema);
      statement.setString(2, table.name());
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) {
          columns.put(found.getString(1), found.getString(2));
        }
      }
    }

    return columns;
  }
}
