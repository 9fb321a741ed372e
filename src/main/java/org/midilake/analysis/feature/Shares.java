package org.midilake.analysis.feature;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Shares and means of counts. What has no denominator has no value. */
final class Shares {
  private static final double LOG_2 = StrictMath.log(2);

  private Shares() {}

  static OptionalDouble of(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }

  /** Each count by the sum of all; no list without any. */
  static List<Double> histogram(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }

    if (sum == 0) {
      return List.of();
    }

    Double[] shares = new Double[counts.length];
    for (int i = 0; i < counts.length; i++) {
      shares[i] = (double) counts[i] / sum;
    }

    return List.of(shares);
  }

  /** Shannon entropy of a histogram, in bits. */
  static OptionalDouble entropy(List<Double> shares) {
    if (shares.isEmpty()) {
      return OptionalDouble.empty();
    }

    // In ascending order, so that a rotation of the histogram has the very same entropy.
    double[] ascending = array(shares);
    Arrays.sort(ascending);
    double bits = 0;
    for (double share : ascending) {
      bits -= share > 0 ? share * StrictMath.log(share) / LOG_2 : 0;
    }

    return OptionalDouble.of(bits);
  }

  static double[] array(List<Double> shares) {
    double[] array = new double[shares.size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = shares.get(i);
    }

    return array;
  }
}
