package org.midilake.tables;

/** What a file is for. */
public enum Usage {
  /** A hit, a chord, an effect. */
  ONE_SHOT,
  /** A few bars to be repeated. */
  LOOP,
  /** A piece. */
  SONG
}
