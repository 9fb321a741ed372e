package org.midilake.analysis.feature;

import java.util.OptionalDouble;

/**
 * How the voices of a piece sound together, percussion left out. Outer voices are the highest and
 * the lowest notes of moments that start two or more pitches.
 *
 * @param monophonic whether pitched notes sound one at a time: at most one moment in a hundred
 *     starts two pitches, and notes overlap for at most a twentieth of the time that they sound
 * @param polyphonic whether there are pitched notes and they are not monophonic
 * @param chordalShare share of the moments that start three or more different pitches, 0..1
 * @param meanPitchesPerMoment different pitches that start at a moment
 * @param pitchedPolyphony mean number of sounding notes while one sounds, by quarter notes
 * @param silenceShare share of the time up to the last end in which no note sounds, 0..1
 * @param parallelShare share of the steps of both outer voices by the same interval, 0..1
 * @param contraryShare share of the steps of the outer voices in contrary directions, 0..1
 * @param obliqueShare share of the steps of the outer voices where only one moves, 0..1
 */
public record TextureFeatures(
    boolean monophonic,
    boolean polyphonic,
    OptionalDouble chordalShare,
    OptionalDouble meanPitchesPerMoment,
    OptionalDouble pitchedPolyphony,
    OptionalDouble silenceShare,
    OptionalDouble parallelShare,
    OptionalDouble contraryShare,
    OptionalDouble obliqueShare) {
  private static final double SMALLEST_CHORDAL_SHARE = 0.25;

  /** Whether a quarter of the moments or more are chords. */
  public boolean chordal() {
    return chordalShare.orElse(0) >= SMALLEST_CHORDAL_SHARE;
  }
}
