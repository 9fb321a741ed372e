package org.midilake.analysis.tempo;

/** What the tick grid of a file means. */
public enum Grid {
  /** Its quarter notes are those of the music. */
  FOLLOWED,
  /** It is only a clock: time-code division, or notes that ignore the grid. */
  CLOCK
}
