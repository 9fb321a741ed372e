package org.midilake.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.midilake.settings.UserFault;

/**
 * Lets one load of a schema run at a time: an advisory lock of the session, which the server
 * releases when the connection ends, however it ends.
 */
final class LoadLock {
  private static final long PAUSE_MILLIS = 250;

  private LoadLock() {}

  /**
   * Takes the lock for as long as the connection lives; fails if another load holds it too long.
   */
  static void acquire(Connection connection, String schema, Duration patience) throws SQLException {
    long deadline = System.nanoTime() + patience.toNanos();
    String key = "hashtextextended(" + Sql.literal("midilake load " + schema) + ", 0)";
    try (Statement statement = connection.createStatement()) {
      while (!first(statement, "SELECT pg_try_advisory_lock(" + key + ")").equals("t")) {
        if (System.nanoTime() > deadline) {
          throw new UserFault(
              "Another load of schema %s is running (%s); waited %d s for it. Run again when it has ended."
                  .formatted(schema, holder(statement, key), patience.toSeconds()));
        }

        SqlFaults.pause(PAUSE_MILLIS);
      }
    }
  }

  private static String holder(Statement statement, String key) throws SQLException {
    return first(
        statement,
        """
        SELECT coalesce(max('process ' || a.pid || ', connected since '
          || date_trunc('second', a.backend_start)), 'just ended')
        FROM pg_locks l JOIN pg_stat_activity a USING (pid)
        WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 1
          AND (l.classid::bigint << 32 | l.objid::bigint) = %s"""
            .formatted(key));
  }

  private static String first(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
