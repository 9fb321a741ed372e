package org.midilake.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Asks the database, and says what it answers as text. */
final class Rows {
  private Rows() {}

  /** The rows, each with its columns separated by {@code |}. */
  static List<String> of(DatabaseAddress address, String sql) {
    return of(address, "SELECT", sql);
  }

  /** The same, after another statement in the same session. */
  static List<String> of(DatabaseAddress address, String before, String sql) {
    try (Connection connection = Connections.open(address, "test");
        Statement statement = connection.createStatement()) {
      statement.execute(before);
      if (!statement.execute(sql)) {
        return List.of();
      }

      List<String> rows = new ArrayList<>();
      try (ResultSet result = statement.getResultSet()) {
        int columns = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> values = new ArrayList<>();
          for (int i = 1; i <= columns; i++) {
            values.add(String.valueOf(result.getString(i)));
          }

          rows.add(String.join("|", values));
        }
      }

      return rows;
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }

  static long count(TestDatabase.Schema schema, String table) {
    return Long.parseLong(
        of(schema.address(), "SELECT count(*) FROM " + Sql.qualified(schema.name(), table)).get(0));
  }
}
