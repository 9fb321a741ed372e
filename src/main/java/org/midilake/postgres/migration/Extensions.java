package org.midilake.postgres.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.midilake.postgres.Sql;

/** Extensions that the server may offer. Everything works without them, only less well. */
public enum Extensions {
  /** Similar words, by their trigrams. */
  TRIGRAMS("pg_trgm"),
  /** Nearest neighbours of vectors: pgvector. */
  VECTORS("vector");

  private static final System.Logger LOG = System.getLogger(Extensions.class.getName());

  private final String extension;

  Extensions(String extension) {
    this.extension = extension;
  }

  /** Adds those that the server offers and this user may add. */
  static void add(Connection connection, String schema) throws SQLException {
    for (Extensions one : values()) {
      if (!one.isThere(connection) && one.isOffered(connection)) {
        one.create(connection, schema);
      }
    }
  }

  /** Whether the database has the extension. */
  public boolean isThere(Connection connection) throws SQLException {
    return !homes(connection, extension).isEmpty();
  }

  /** The search path of the functions of a schema: itself, then those of the extensions. */
  public static String path(Connection connection, String schema) throws SQLException {
    List<String> path = new ArrayList<>(List.of(schema));
    for (Extensions one : values()) {
      homes(connection, one.extension).stream()
          .filter(home -> !path.contains(home))
          .forEach(path::add);
    }

    return Sql.identifiers(path) + ", pg_temp";
  }

  /** Those that the database has, in words: functions and indexes differ with them. */
  static String described(Connection connection) throws SQLException {
    List<String> there = new ArrayList<>();
    for (Extensions one : values()) {
      homes(connection, one.extension).forEach(home -> there.add(one.extension + " in " + home));
    }

    return String.join(", ", there);
  }

  private void create(Connection connection, String schema) {
    for (String home : List.of("public", schema)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute(
            "CREATE EXTENSION %s SCHEMA %s".formatted(extension, Sql.identifier(home)));
        return;
      } catch (SQLException e) {
        LOG.log(
            System.Logger.Level.INFO,
            "no extension {0} in schema {1}: {2}",
            extension,
            home,
            e.getMessage());
      }
    }
  }

  private boolean isOffered(Connection connection) throws SQLException {
    return !texts(connection, "SELECT name FROM pg_available_extensions WHERE name = ?", extension)
        .isEmpty();
  }

  private static List<String> homes(Connection connection, String extension) throws SQLException {
    return texts(
        connection,
        """
        SELECT n.nspname FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
        WHERE e.extname = ?""",
        extension);
  }

  private static List<String> texts(Connection connection, String sql, String value)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, value);
      try (ResultSet result = statement.executeQuery()) {
        List<String> texts = new ArrayList<>();
        while (result.next()) {
          texts.add(result.getString(1));
        }

        return texts;
      }
    }
  }
}
