package org.midilake.analysis.choice;

/** Where a final value comes from. */
public enum Source {
  /** A meta event of the file says so. */
  META,
  /** The notes show it. */
  ESTIMATE,
  /** Neither: what the specification assumes, or nothing. */
  DEFAULT
}
