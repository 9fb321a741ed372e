package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * Contents that are at no place any more, where {@code export.vanished} says that their rows are
 * removed. What people keep about them stays: it fits again if they come back.
 */
record VanishedContents(LoadRequest request) {
  /** Removes their rows from all tables of a schema, if the request says so. */
  void remove(Connection connection, String schema) throws SQLException {
    if (!request.removesVanished()) {
      return;
    }

    try (Statement statement = connection.createStatement()) {
      for (TableDeclaration table : Catalog.ALL) {
        if (Indexing.refersToContent(table)
            && LiveTables.exists(connection, schema, table.name())) {
          statement.executeUpdate(
              "DELETE FROM %s own USING %s gone WHERE own.%s = gone.%s AND gone.%s = 0"
                  .formatted(
                      Sql.qualified(schema, table.name()),
                      content(schema),
                      fileId(),
                      fileId(),
                      places()));
        }
      }

      statement.executeUpdate("DELETE FROM %s WHERE %s = 0".formatted(content(schema), places()));
    }
  }

  /**
   * A condition on rows that go into a table: contents removed by an earlier load are not there to
   * refer to. Derived tables, which are sent whole, may name them.
   */
  String among(TableDeclaration table) {
    return request.removesVanished() && Indexing.refersToContent(table)
        ? " WHERE %s IN (SELECT %s FROM %s)"
            .formatted(fileId(), fileId(), content(request.schema()))
        : "";
  }

  private static String content(String schema) {
    return Sql.qualified(schema, Catalog.CONTENT.name());
  }

  private static String fileId() {
    return Sql.identifier(Indexing.fileId());
  }

  private static String places() {
    return Sql.identifier(Catalog.CONTENT.column("location_count").name());
  }
}
