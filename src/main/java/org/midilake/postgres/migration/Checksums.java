package org.midilake.postgres.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.midilake.postgres.Sql;

/** What of the program is in a schema already, by its checksum. */
public final class Checksums {
  private static final String TABLE = "schema_checksum";

  private Checksums() {}

  /** The checksum of a part; empty if the part was never there. */
  public static Optional<String> of(Connection connection, String schema, String part)
      throws SQLException {
    String table = Sql.qualified(schema, TABLE);
    try (PreparedStatement exists =
        connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
      exists.setString(1, table);
      try (ResultSet result = exists.executeQuery()) {
        result.next();
        if (!result.getBoolean(1)) {
          return Optional.empty();
        }
      }
    }

    try (PreparedStatement statement =
        connection.prepareStatement("SELECT checksum FROM " + table + " WHERE part = ?")) {
      statement.setString(1, part);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
      }
    }
  }

  /** Remembers the checksum of a part. */
  public static void remember(Connection connection, String schema, String part, String checksum)
      throws SQLException {
    String sql =
        """
        INSERT INTO %s (part, checksum) VALUES (?, ?)
        ON CONFLICT (part) DO UPDATE SET checksum = excluded.checksum, applied_at = now()"""
            .formatted(Sql.qualified(schema, TABLE));
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, part);
      statement.setString(2, checksum);
      statement.executeUpdate();
    }
  }
}
