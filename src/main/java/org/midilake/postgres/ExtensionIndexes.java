package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.midilake.postgres.migration.Extensions;
import org.midilake.schema.TableDeclaration;

/** The indexes of a table that need an extension: made where the database has it. */
final class ExtensionIndexes {
  private ExtensionIndexes() {}

  /** Makes those that are possible and missing. */
  static void create(Connection connection, String schema, TableDeclaration table)
      throws SQLException {
    for (TableIndex index : Indexing.indexes(table)) {
      if (index.needs().isPresent()
          && index.isPossible(connection)
          && !LiveTables.exists(connection, schema, index.name())) {
        try (Statement statement = connection.createStatement()) {
          // Where the extension's types and operators are.
          statement.execute("SET search_path TO " + Extensions.path(connection, schema));
          statement.execute(index.statement(schema));
          statement.execute("RESET search_path");
        }
      }
    }
  }
}
