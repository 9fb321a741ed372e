package org.midilake.postgres.migration;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.Sql;
import org.midilake.postgres.search.SearchIndex;
import org.midilake.settings.UserFault;
import org.midilake.tables.EmbeddingRow;

/**
 * The migrations of what only the database owns. Forward only. Flyway takes half a second to find
 * that there is nothing to do: a checksum beside its history says so at once.
 */
public final class Migrations {
  private static final String PART = "migrations";

  private Migrations() {}

  /** Whether the schema has all migrations of this program. */
  public static boolean areApplied(Connection connection, String schema) throws SQLException {
    return Checksums.of(connection, schema, PART).filter(checksum(connection)::equals).isPresent();
  }

  /**
   * Applies what is missing. To be called by one at a time.
   *
   * @param connection with auto-commit
   * @param tables names of the other tables, which applications may read
   */
  public static void apply(
      Connection connection, DatabaseAddress address, String schema, List<String> tables)
      throws SQLException {
    if (areApplied(connection, schema)) {
      return;
    }

    Extensions.add(connection, schema);
    String checksum = checksum(connection);
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(Connections.source(address, "migrate"))
          .defaultSchema(schema)
          .schemas(schema)
          .createSchemas(true)
          .table("schema_history")
          .locations("classpath:" + Scripts.LOCATION)
          .baselineOnMigrate(true)
          .baselineVersion("0")
          .baselineDescription("tables of the declarations")
          .loggers("slf4j")
          .placeholders(
              Map.of(
                  "path",
                  Extensions.path(connection, schema),
                  "sample",
                  String.valueOf(SearchIndex.SAMPLE),
                  "width",
                  String.valueOf(EmbeddingRow.WIDTH),
                  "schema",
                  Sql.identifier(schema),
                  "tables",
                  String.join(",", tables),
                  "scripts",
                  checksum))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw fault(e, address, schema);
    }

    Checksums.remember(connection, schema, PART, checksum);
  }

  /** With the extensions: functions find them by their search path. */
  private static String checksum(Connection connection) throws SQLException {
    return Scripts.checksum(List.of(Scripts.checksum(), Extensions.described(connection)));
  }

  /** The server's own exception, if it is the reason: others know what it means. */
  private static UserFault fault(FlywayException e, DatabaseAddress address, String schema)
      throws SQLException {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        throw sql;
      }
    }

    return new UserFault(
        "The tables for favourites and the like, and the search functions, cannot be brought up to date in schema %s of %s: %s"
            .formatted(
                schema, address, String.valueOf(e.getMessage()).lines().findFirst().orElse("")),
        e);
  }
}
