package org.midilake.postgres;

/**
 * An index and what it is for.
 *
 * @param label the end of its name
 * @param definition what is in it
 * @param purpose the queries that it serves, in words
 * @param example a statement that prints a plan with it
 */
public record TableIndex(
    String table, String label, String definition, String purpose, String example) {
  /** Its name, unique in a schema. */
  public String name() {
    return table + "_" + label + "_idx";
  }

  /** The statement that makes it. */
  public String statement(String schema) {
    return "CREATE INDEX %s ON %s %s"
        .formatted(Sql.identifier(name()), Sql.qualified(schema, table), definition);
  }
}
