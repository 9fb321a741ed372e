package org.midilake.analysis.melody;

/** Where a melody is taken from. */
public enum MelodySource {
  /** One part: a track's channel. */
  PART,
  /** The highest notes of all parts. */
  SKYLINE
}
