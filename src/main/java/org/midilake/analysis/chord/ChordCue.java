package org.midilake.analysis.chord;

/** The ways in which a pitch class takes part in a beat, each 0..1. */
public enum ChordCue {
  /** Share of the beat for which it sounds; several notes add up, to 1 at most. */
  COVERAGE,
  /** The same of the notes below the mean pitch of the piece: they rather accompany than sing. */
  LOW_COVERAGE,
  /** Share of the beat for which it is the lowest to sound. */
  BASS,
  /** 1 if the lowest note of the beat is of this pitch class. */
  LOWEST
}
