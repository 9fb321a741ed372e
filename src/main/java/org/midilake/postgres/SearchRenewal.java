package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.midilake.postgres.search.SearchTables;

/** New search tables, made from the live tables, take the place of the old ones. */
record SearchRenewal(LoadRequest request, Staging staging) implements Publication {
  @Override
  public void prepare(Connection connection) throws SQLException {
    search().build(connection, request.schema(), staging.schema());
    OlderReaders.await(connection);
  }

  @Override
  public void makeLive(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String name : SearchTables.NAMES) {
        statement.execute("DROP TABLE " + Sql.qualified(request.schema(), name));
        statement.execute(
            "ALTER TABLE %s SET SCHEMA %s"
                .formatted(
                    Sql.qualified(staging.schema(), name), Sql.identifier(request.schema())));
      }
    }

    LiveTables.letReadersRead(connection, request.schema(), SearchTables.NAMES);
    search().remember(connection);
  }

  @Override
  public boolean bringsRows() {
    return false;
  }

  @Override
  public void refreshStatistics(Connection connection) {
    // They came with the tables.
  }

  private SearchTables search() {
    return new SearchTables(request.schema());
  }
}
