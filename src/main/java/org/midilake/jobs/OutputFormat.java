package org.midilake.jobs;

/** How the rows of a query are written. */
public enum OutputFormat {
  /** Aligned columns, for people. */
  TABLE,
  /** RFC 4180, with a header. */
  CSV,
  /** One object per line. */
  JSON
}
