package org.midilake.tables;

/** Where a final value comes from. */
public enum ValueSource {
  /** A meta event of the file says so. */
  META,
  /** The notes show it. */
  ESTIMATE,
  /** Neither: the value that the specification assumes. */
  DEFAULT
}
