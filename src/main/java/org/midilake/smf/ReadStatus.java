package org.midilake.smf;

/** How much of a file could be read. */
public enum ReadStatus {
  /** Everything; there may be warnings. */
  COMPLETE,
  /** Something was lost: there is at least one finding of severity error. */
  PARTIAL,
  /** No MIDI at all: the file is something else, or nothing of it can be read. */
  REJECTED
}
