package org.midilake.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.midilake.postgres.migration.Extensions;

/**
 * An index and what it is for.
 *
 * @param label the end of its name
 * @param definition what is in it
 * @param purpose the queries that it serves, in words
 * @param example a statement that prints a plan with it
 * @param needs the extension without which it cannot be made
 */
public record TableIndex(
    String table,
    String label,
    String definition,
    String purpose,
    String example,
    Optional<Extensions> needs) {
  /** An index that any server can make. */
  public TableIndex(String table, String label, String definition, String purpose, String example) {
    this(table, label, definition, purpose, example, Optional.empty());
  }

  /** Its name, unique in a schema. */
  public String name() {
    return table + "_" + label + "_idx";
  }

  /** The statement that makes it. */
  public String statement(String schema) {
    return "CREATE INDEX %s ON %s %s"
        .formatted(Sql.identifier(name()), Sql.qualified(schema, table), definition);
  }

  /** Whether the database has what it needs. */
  public boolean isPossible(Connection connection) throws SQLException {
    return needs.isEmpty() || needs.get().isThere(connection);
  }
}
