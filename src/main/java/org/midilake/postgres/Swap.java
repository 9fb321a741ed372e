package org.midilake.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.midilake.postgres.search.SearchTables;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * The staged tables themselves take the place of the live ones. Indexes are built beforehand; the
 * transaction only exchanges names. It waits for readers that are in the middle of a statement, for
 * a short time, and then lets them through and tries again.
 *
 * <p>A snapshot decides which rows a reader sees, but not which table a name means. A reader with a
 * snapshot older than the staged rows would find the new tables empty: those are waited for, too.
 */
record Swap(LoadRequest request, Staging staging) implements Publication {
  private static final String LOCK_TIMEOUT = "2s";

  @Override
  public void prepare(Connection connection) throws SQLException {
    new VanishedContents(request).remove(connection, staging.schema());
    try (Statement statement = connection.createStatement()) {
      for (LoadTable table : request.tables()) {
        connection.setAutoCommit(false);
        for (String sql : completion(table.declaration())) {
          statement.execute(sql);
        }

        connection.commit();
        connection.setAutoCommit(true);
        ExtensionIndexes.create(connection, staging.schema(), table.declaration());
        statement.execute("ANALYZE " + staging.qualified(table.declaration()));
      }

      for (LoadTable table : request.tables()) {
        for (String sql : Ddl.references(staging.schema(), table.declaration(), staging.schema())) {
          statement.execute(sql);
        }
      }
    }

    search().build(connection, staging.schema(), staging.schema());

    OlderReaders.await(connection);
  }

  /** What makes a staging table equal to a live one. */
  private List<String> completion(TableDeclaration table) {
    List<String> statements = new ArrayList<>();
    statements.addAll(Ddl.comments(staging.schema(), table));
    statements.addAll(Ddl.constraints(staging.schema(), table));
    return statements;
  }

  @Override
  public void makeLive(Connection connection) throws SQLException {
    String live =
        names()
            .map(name -> Sql.qualified(request.schema(), name))
            .collect(Collectors.joining(", "));
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL lock_timeout = '" + LOCK_TIMEOUT + "'");
      statement.execute("LOCK TABLE " + live + " IN ACCESS EXCLUSIVE MODE");
      for (String grant : grants(statement)) {
        statement.execute(grant);
      }

      statement.execute("DROP TABLE " + live);
      for (String name : names().toList()) {
        statement.execute(
            "ALTER TABLE %s SET SCHEMA %s"
                .formatted(
                    Sql.qualified(staging.schema(), name), Sql.identifier(request.schema())));
      }

      // What other warehouses had exported is gone with the old tables.
      statement.execute(
          "DELETE FROM " + Sql.qualified(request.schema(), LiveTables.EXPORT_STATE.name()));
    }

    search().remember(connection);
  }

  private SearchTables search() {
    return new SearchTables(request.schema());
  }

  /** Every table that is exchanged. */
  private Stream<String> names() {
    return Stream.concat(
        request.tables().stream().map(LoadTable::name), SearchTables.NAMES.stream());
  }

  @Override
  public boolean bringsRows() {
    return true;
  }

  @Override
  public void refreshStatistics(Connection connection) {
    // They came with the tables.
  }

  /** What others may do with the live tables, granted for the new ones. */
  private List<String> grants(Statement statement) throws SQLException {
    String names = names().map(Sql::literal).collect(Collectors.joining(", "));
    String sql =
        """
        SELECT format('GRANT %%s ON %%I.%%I TO %%s%%s', a.privilege_type, %s, c.relname,
          CASE WHEN a.grantee = 0 THEN 'PUBLIC' ELSE a.grantee::regrole::text END,
          CASE WHEN a.is_grantable THEN ' WITH GRANT OPTION' ELSE '' END)
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace, aclexplode(c.relacl) a
        WHERE n.nspname = %s AND c.relname IN (%s) AND a.grantee <> c.relowner"""
            .formatted(Sql.literal(staging.schema()), Sql.literal(request.schema()), names);
    List<String> grants = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        grants.add(found.getString(1));
      }
    }

    return grants;
  }

  /** Whether a table that stays refers to one that would be dropped. */
  private static String isReferredTo(LoadRequest request) {
    String names =
        request.tables().stream()
            .map(table -> Sql.literal(Sql.qualified(request.schema(), table.name())))
            .map(name -> "to_regclass(" + name + ")")
            .collect(Collectors.joining(", "));
    return "EXISTS (SELECT FROM pg_constraint WHERE contype = 'f' AND confrelid IN (%s) AND conrelid NOT IN (%s))"
        .formatted(names, names);
  }

  /** Whether the live tables are empty, so that nothing is lost by exchanging them. */
  static boolean losesNothing(Connection connection, LoadRequest request) throws SQLException {
    boolean complete =
        request.tables().stream()
            .map(LoadTable::name)
            .toList()
            .containsAll(Catalog.OF_CONTENT.stream().map(table -> table.name()).toList());
    String rows =
        request.tables().stream()
            .map(
                table ->
                    "EXISTS (SELECT FROM " + Sql.qualified(request.schema(), table.name()) + ")")
            .collect(Collectors.joining(" OR "));
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery("SELECT " + rows + " OR " + isReferredTo(request))) {
      result.next();
      return complete && !result.getBoolean(1);
    }
  }
}
