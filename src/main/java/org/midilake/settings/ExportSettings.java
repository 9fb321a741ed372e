package org.midilake.settings;

/**
 * How tables go to PostgreSQL.
 *
 * @param connections connections that copy at the same time
 */
public record ExportSettings(Mode mode, Vanished vanished, int connections) {
  /** What becomes of the rows that are there. */
  public enum Mode {
    /** Rows of changed contents are replaced, all others stay. */
    UPSERT,
    /** New tables are filled and put in the place of the old ones. */
    REPLACE
  }

  /** What becomes of contents that are at no place any more. */
  public enum Vanished {
    /** They stay in the tables; searches do not find them. */
    KEEP,
    /** Their rows are removed, but for what people keep about them. */
    REMOVE
  }
}
