package org.midilake.analysis.tempo;

import java.util.Arrays;

/**
 * Autocorrelation of a curve that is zero at many places, as the sum over the pairs of its other
 * values: the same as by {@link Autocorrelation}, and several times as fast for a few hundred
 * onsets. Reused from curve to curve.
 */
final class SparseAutocorrelation {
  /** Values that are multiplied and added in the time that one pair takes, one after the other. */
  private static final int VALUES_PER_PAIR = 4;

  private double[] values = new double[256];
  private double[] window = new double[512];
  private double[] curve = new double[0];
  private int[] positions = new int[0];
  private int count;
  private long pairs;

  /** Takes a curve that is zero but at {@code count} positions, which ascend; keeps both arrays. */
  void take(double[] curve, int[] positions, int count, int lags) {
    this.curve = curve;
    this.positions = positions;
    this.count = count;
    if (values.length < count) {
      values = new double[2 * count];
    }

    pairs = 0;
    int first = 0;
    for (int i = 0; i < count; i++) {
      values[i] = curve[positions[i]];
      while (first < i && positions[i] - positions[first] >= lags) {
        first++;
      }

      pairs += i - first + 1;
    }
  }

  /** The time that {@link #correlate} takes, in pairs that are added one after the other. */
  long cost(int lags) {
    return Math.min(pairs, (long) count * lags / VALUES_PER_PAIR);
  }

  /**
   * Sums the products of the curve taken last with itself some lag later.
   *
   * @param length number of values of the curve
   * @param target for each of the first {@code lags} lags its sum
   */
  void correlate(int length, int lags, double[] target) {
    Arrays.fill(target, 0, lags, 0);
    if (pairs > (long) count * lags / VALUES_PER_PAIR) {
      addWindows(length, lags, target);
    } else {
      addPairs(lags, target);
    }
  }

  private void addPairs(int lags, double[] target) {
    int end = 0;
    for (int i = 0; i < count; i++) {
      int position = positions[i];
      double value = values[i];
      while (end < count && positions[end] - position < lags) {
        end++;
      }

      for (int j = i; j < end; j++) {
        target[positions[j] - position] += value * values[j];
      }
    }
  }

  /** Zeros and all: the processor adds several products at once. */
  private void addWindows(int length, int lags, double[] target) {
    if (window.length < lags) {
      window = new double[lags];
    }

    for (int i = 0; i < count; i++) {
      int inside = Math.min(lags, length - positions[i]);
      System.arraycopy(curve, positions[i], window, 0, inside);
      add(values[i], window, target, inside);
    }
  }

  private static void add(double factor, double[] window, double[] target, int size) {
    for (int lag = 0; lag < size; lag++) {
      target[lag] += factor * window[lag];
    }
  }
}
