package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;

/** Compares confidences with what became of them, in ten bins of equal width. */
final class Calibration {
  private static final int BINS = 10;

  private Calibration() {}

  /** The bins that hold estimates, in order of confidence. */
  static List<Bin> of(List<Outcome> outcomes) {
    int[] counts = new int[BINS];
    double[] confidence = new double[BINS];
    double[] right = new double[BINS];
    for (Outcome outcome : outcomes) {
      int bin = Math.min(BINS - 1, (int) (outcome.confidence() * BINS));
      counts[bin]++;
      confidence[bin] += outcome.confidence();
      right[bin] += outcome.right() ? 1 : 0;
    }

    List<Bin> bins = new ArrayList<>();
    for (int i = 0; i < BINS; i++) {
      if (counts[i] > 0) {
        bins.add(new Bin(i, counts[i], confidence[i] / counts[i], right[i] / counts[i]));
      }
    }

    return bins;
  }

  /**
   * One bin.
   *
   * @param number from 0, for confidences from a tenth of it
   */
  record Bin(int number, int count, double meanConfidence, double accuracy) {
    double gap() {
      return accuracy - meanConfidence;
    }
  }
}
