package org.midilake.settings;

/**
 * How tables go to PostgreSQL.
 *
 * @param connections connections that copy at the same time
 */
public record ExportSettings(Mode mode, int connections) {
  /** What becomes of the rows that are there. */
  public enum Mode {
    /** Rows of changed contents are replaced, all others stay. */
    UPSERT,
    /** New tables are filled and put in the place of the old ones. */
    REPLACE
  }
}
