package org.midilake.files;

/** How a file gets into a set. */
public enum Placing {
  COPY,
  /** A second name for the same file; only within one file system. */
  HARD_LINK,
  /** A file that points to the other. */
  SYMBOLIC_LINK
}
