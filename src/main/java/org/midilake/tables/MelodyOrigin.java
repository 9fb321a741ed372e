package org.midilake.tables;

/** Where a melody is taken from. */
public enum MelodyOrigin {
  /** One track's channel. */
  PART,
  /** The highest notes of all parts. */
  SKYLINE
}
