package org.midilake.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Readers with a snapshot from before now. The server shows the snapshots of other roles only to
 * members of {@code pg_read_all_stats}: for others, only those of the own role are waited for.
 */
final class OlderReaders {
  private static final long PATIENCE_MILLIS = 30_000;
  private static final long PAUSE_MILLIS = 50;

  private OlderReaders() {}

  /**
   * Waits until there are none, half a minute at most: a forgotten session must not block a load.
   */
  static void await(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      String now = first(statement, "SELECT pg_current_xact_id()::xid");
      String older =
          """
          SELECT count(*) FROM pg_stat_activity
          WHERE datname = current_database() AND backend_type = 'client backend'
            AND pid <> pg_backend_pid() AND age(backend_xmin) >= age('%s'::xid)"""
              .formatted(now);
      long deadline = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
      while (!first(statement, older).equals("0") && System.nanoTime() < deadline) {
        SqlFaults.pause(PAUSE_MILLIS);
      }
    }
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
