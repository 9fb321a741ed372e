package org.midilake.accuracy;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * How many of some songs are right.
 *
 * @param right number of right ones
 * @param all number of all
 */
record Share(long right, long all) {
  /** Standard errors of a 95 % interval. */
  private static final double Z = 1.96;

  static Share of(Collection<Outcome> outcomes, Predicate<Outcome> isRight) {
    return new Share(outcomes.stream().filter(isRight).count(), outcomes.size());
  }

  double percent() {
    return all == 0 ? 0 : 100.0 * right / all;
  }

  /** Percentage with its 95 % interval (Wilson, JASA 22, 1927), e.g. {@code 90.5 (87.0-93.1)}. */
  String text() {
    double n = Math.max(1, all);
    double p = right / n;
    double centre = (p + Z * Z / (2 * n)) / (1 + Z * Z / n);
    double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n)) / (1 + Z * Z / n);
    return String.format(
        Locale.ROOT, "%.1f (%.1f–%.1f)", 100 * p, 100 * (centre - half), 100 * (centre + half));
  }
}
