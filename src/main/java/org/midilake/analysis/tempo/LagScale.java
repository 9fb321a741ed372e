package org.midilake.analysis.tempo;

/**
 * Lags in equal ratios of 1.5 %, so that a multiple of a lag is a fixed number of steps away: an
 * octave is {@value #STEPS_PER_OCTAVE} steps, a factor of three close to 73.
 */
final class LagScale {
  static final int STEPS_PER_OCTAVE = 46;

  /** Shortest lag: a quarter of a beat at 240 beats per minute. */
  private static final double SHORTEST_SECONDS = 0.0625;

  /** Number of lags: up to {@link TempoEvidence#LONGEST_LAG_SECONDS}. */
  static final int STEPS =
      (int) (STEPS_PER_OCTAVE * log2(TempoEvidence.LONGEST_LAG_SECONDS / SHORTEST_SECONDS)) + 1;

  /** Values within this ratio of a lag belong to it. */
  private static final double WIDTH = 0.02;

  /** Values further away than this never do: players are not worse at long intervals. */
  private static final double LARGEST_WIDTH = 4;

  private static final double[] SECONDS = new double[STEPS];
  private static final int[] FROM = new int[STEPS];
  private static final int[] TO = new int[STEPS];

  static {
    for (int step = 0; step < STEPS; step++) {
      SECONDS[step] = SHORTEST_SECONDS * StrictMath.pow(2, (double) step / STEPS_PER_OCTAVE);
      double lag = SECONDS[step] * OnsetCurve.RATE;
      double width = Math.min(Math.max(lag * WIDTH, 0.5), LARGEST_WIDTH);
      FROM[step] = (int) (lag - width + 0.5);
      TO[step] = (int) (lag + width + 0.5);
    }
  }

  private LagScale() {}

  /** The lag of a step. */
  static double seconds(int step) {
    return SECONDS[step];
  }

  /** How many steps away a multiple is. */
  static int steps(double multiple) {
    return (int) Math.round(STEPS_PER_OCTAVE * log2(multiple));
  }

  /** The last step that lies within a number of values; -1 if there is none. */
  static int longestStep(int values) {
    int step = STEPS - 1;
    while (step >= 0 && TO[step] >= values) {
      step--;
    }

    return step;
  }

  /** How many values belong to a step. */
  static int width(int step) {
    return TO[step] - FROM[step] + 1;
  }

  /** The first of the values that belong to a step. */
  static int from(int step) {
    return FROM[step];
  }

  static double log2(double value) {
    return StrictMath.log(value) / StrictMath.log(2);
  }
}
