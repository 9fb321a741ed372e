package org.midilake.analysis.tempo;

/**
 * Gives onsets a width: each counts half in the values next to its own, as onsets of performers
 * scatter by 10 to 20 ms. The autocorrelation of the wider curve is that of the curve, widened by
 * the autocorrelation of the width. So a third of the values, and a ninth of their pairs, do.
 */
final class OnsetWidth {
  /** Lags before and after a lag that its widened sum is made of. */
  static final int REACH = 2;

  private static final double NEIGHBOUR = 0.5;

  // Autocorrelation of a width of 1/2, 1, 1/2.
  private static final double SAME = 1.5;
  private static final double NEXT = 1;
  private static final double SECOND = 0.25;

  private OnsetWidth() {}

  /**
   * Sums of the products of the widened curve, its mean subtracted, with itself some lag later.
   *
   * @param curve without width; 0 at the first place, at the last of {@code length}, and after it
   * @param sum of the curve's values
   * @param sums those of the curve, for {@link #REACH} lags more than are asked for
   * @param target for each of the first {@code lags} lags its sum
   */
  static void widen(
      double[] curve, int length, double sum, double[] sums, int lags, double[] target) {
    subtractMean(curve, length, sum * (1 + 2 * NEIGHBOUR), lags, target);
    for (int lag = 0; lag < Math.min(lags, REACH); lag++) {
      double next = sums[Math.abs(lag - 1)] + sums[lag + 1];
      double second = sums[Math.abs(lag - 2)] + sums[lag + 2];
      target[lag] += SAME * sums[lag] + NEXT * next + SECOND * second;
    }

    for (int lag = REACH; lag < lags; lag++) {
      double next = sums[lag - 1] + sums[lag + 1];
      double second = sums[lag - 2] + sums[lag + 2];
      target[lag] += SAME * sums[lag] + NEXT * next + SECOND * second;
    }
  }

  /** Sets what the sums of the widened curve lose if its mean is subtracted, as negative values. */
  private static void subtractMean(
      double[] curve, int length, double sum, int lags, double[] target) {
    double mean = sum / Math.max(1, length);
    // The first values without width and the last ones, as many as the lag before, this and the
    // next.
    double fewer = 0;
    double ends = 0;
    for (int lag = 0; lag < lags; lag++) {
      double more = ends + curve[lag] + curve[length - 1 - lag];
      double missing = ends + NEIGHBOUR * (fewer + more);
      target[lag] = mean * ((length - lag) * mean - (2 * sum - missing));
      fewer = ends;
      ends = more;
    }
  }
}
