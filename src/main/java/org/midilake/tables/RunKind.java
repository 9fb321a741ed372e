package org.midilake.tables;

/** What the runs of a fingerprint are made of. */
public enum RunKind {
  /** Steps of lines of pitched notes. */
  PITCHED,
  /** Strokes of drums: for pieces without lines of notes. */
  DRUMS
}
