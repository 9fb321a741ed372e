package org.midilake.postgres.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.midilake.postgres.Sql;

/** Extensions that the server may offer. Everything works without them, only less well. */
public final class Extensions {
  /** Similar words, by their trigrams. */
  private static final String TRIGRAMS = "pg_trgm";

  private static final System.Logger LOG = System.getLogger(Extensions.class.getName());

  private Extensions() {}

  /** Adds the extension if the server offers it and lets this user. */
  static void add(Connection connection, String schema) throws SQLException {
    if (schemaOfTrigrams(connection).isPresent() || !isOffered(connection)) {
      return;
    }

    for (String home : new String[] {"public", schema}) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE EXTENSION %s SCHEMA %s".formatted(TRIGRAMS, Sql.identifier(home)));
        return;
      } catch (SQLException e) {
        LOG.log(
            System.Logger.Level.INFO,
            "no extension {0} in schema {1}: {2}",
            TRIGRAMS,
            home,
            e.getMessage());
      }
    }
  }

  /** Whether words can be compared by their trigrams. */
  public static boolean hasTrigrams(Connection connection) throws SQLException {
    return schemaOfTrigrams(connection).isPresent();
  }

  /** The search path of the functions of a schema: itself, then the extension's. */
  public static String path(Connection connection, String schema) throws SQLException {
    String extension =
        schemaOfTrigrams(connection)
            .filter(home -> !home.equals(schema))
            .map(home -> ", " + Sql.identifier(home))
            .orElse("");
    return Sql.identifier(schema) + extension + ", pg_temp";
  }

  private static boolean isOffered(Connection connection) throws SQLException {
    return text(connection, "SELECT name FROM pg_available_extensions WHERE name = ?").isPresent();
  }

  private static Optional<String> schemaOfTrigrams(Connection connection) throws SQLException {
    return text(
        connection,
        """
        SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = ?""");
  }

  private static Optional<String> text(Connection connection, String sql) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, TRIGRAMS);
      try (ResultSet result = statement.executeQuery()) {
        return result.next() ? Optional.of(result.getString(1)) : Optional.empty();
      }
    }
  }
}
