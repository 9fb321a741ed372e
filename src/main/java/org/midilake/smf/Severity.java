package org.midilake.smf;

/** How much a {@link Finding} costs the reader of a file. */
public enum Severity {
  /** Unusual, but nothing is lost. */
  INFO,
  /** Against the specification; everything could be read all the same. */
  WARNING,
  /** Something in the file could not be read, and is lost. */
  ERROR
}
