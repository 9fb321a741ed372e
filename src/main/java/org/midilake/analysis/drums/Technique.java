package org.midilake.analysis.drums;

/** What drummers call the ways to play. {@link TechniqueFinder} says when each is found. */
public enum Technique {
  /** Soft strokes between the accents of the snare. */
  GHOST_NOTES,
  /** A stroke with a softer one just before it. */
  FLAM,
  /** A row of fast strokes on a snare or the toms. */
  ROLL,
  /** A row of sixteenth notes of the kick. */
  DOUBLE_BASS,
  /** Fast snare strokes with as many of kick and cymbal. */
  BLAST_BEAT,
  /** No two limbs strike together. */
  LINEAR,
  /** The stick laid across the snare. */
  CROSS_STICK,
  /** Rim and head of the snare struck together: the second snare key of electronic kits. */
  RIMSHOT
}
