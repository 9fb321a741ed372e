package org.midilake.analysis.melody;

/**
 * The shape of a melody by its first pitch, the mean of those between, and its last one (Huron,
 * "The melodic arch in Western folksongs", Computing in Musicology 10, 1996). Less than a semitone
 * apart is level.
 */
public enum Contour {
  CONVEX,
  CONCAVE,
  ASCENDING,
  DESCENDING,
  HORIZONTAL,
  HORIZONTAL_ASCENDING,
  HORIZONTAL_DESCENDING,
  ASCENDING_HORIZONTAL,
  DESCENDING_HORIZONTAL;

  private static final Contour[][] SHAPES = {
    {DESCENDING, DESCENDING_HORIZONTAL, CONCAVE},
    {HORIZONTAL_DESCENDING, HORIZONTAL, HORIZONTAL_ASCENDING},
    {CONVEX, ASCENDING_HORIZONTAL, ASCENDING}
  };

  /** The shape of a line of three notes or more. */
  static Contour of(MelodyLine line) {
    int last = line.size() - 1;
    // Relative to the first pitch, so that a transposed line has the very same mean.
    int sum = 0;
    for (int i = 1; i < last; i++) {
      sum += line.pitch(i) - line.pitch(0);
    }

    double middle = (double) sum / (last - 1);
    return SHAPES[1 + direction(middle)][1 + direction(line.pitch(last) - line.pitch(0) - middle)];
  }

  private static int direction(double semitones) {
    return Math.abs(semitones) < 1 ? 0 : (int) Math.signum(semitones);
  }
}
