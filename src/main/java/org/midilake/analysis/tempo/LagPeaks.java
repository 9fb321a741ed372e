package org.midilake.analysis.tempo;

/**
 * The highest of the values that belong to each step of {@link LagScale}. The highest of so many
 * values in a row as a power of two are found for all places first, each from two of half as many:
 * two such rows, which may overlap, cover any step. Reused from curve to curve.
 */
final class LagPeaks {
  private static final int MOST_DOUBLINGS = doublings(LagScale.STEPS - 1);
  private static final int[] DOUBLINGS = new int[LagScale.STEPS];
  private static final int[] FIRST_ROWS = new int[LagScale.STEPS];
  private static final int[] SECOND_ROWS = new int[LagScale.STEPS];

  static {
    for (int step = 0; step < LagScale.STEPS; step++) {
      DOUBLINGS[step] = doublings(step);
      FIRST_ROWS[step] = LagScale.from(step);
      SECOND_ROWS[step] = LagScale.from(step) + LagScale.width(step) - (1 << DOUBLINGS[step]);
    }
  }

  private final double[][] highest;
  private final double[] later;

  /** For curves of at most so many values. */
  LagPeaks(int values) {
    highest = new double[MOST_DOUBLINGS + 1][values];
    later = new double[values];
  }

  private static int doublings(int step) {
    return 31 - Integer.numberOfLeadingZeros(LagScale.width(step));
  }

  /** Sets the peaks of the steps up to {@code longestStep}, all within {@code count} values. */
  void find(double[] values, int count, int longestStep, double[] peaks) {
    highest[0] = values; // one in a row
    for (int doubling = 1; doubling <= MOST_DOUBLINGS; doubling++) {
      int distance = 1 << (doubling - 1);
      int both = Math.max(0, count - distance);
      // Side by side, the processor compares several at once.
      System.arraycopy(highest[doubling - 1], distance, later, 0, both);
      takeHigher(highest[doubling - 1], later, both, highest[doubling]);
    }

    for (int step = 0; step <= longestStep; step++) {
      double[] rows = highest[DOUBLINGS[step]];
      peaks[step] = Math.max(rows[FIRST_ROWS[step]], rows[SECOND_ROWS[step]]);
    }
  }

  private static void takeHigher(double[] first, double[] second, int count, double[] target) {
    for (int i = 0; i < count; i++) {
      target[i] = Math.max(first[i], second[i]);
    }
  }
}
