package org.midilake.tables;

/** What became of a file at the place where it was seen. */
public enum LocationState {
  /** It is there and was read. */
  PRESENT,
  /** It was there in an earlier run and is not any more. */
  VANISHED,
  /** It is there and is left out by a rule. */
  SKIPPED,
  /** It is there and could not be opened or read. */
  UNREADABLE
}
