package org.midilake.analysis.likeness;

import java.util.List;

/** By how much one piece is transposed against another, as their pitch classes show. */
public final class Transposition {
  private static final int CLASSES = 12;

  private Transposition() {}

  /**
   * The semitones up, -5..6, that bring the pitch classes of one piece closest to those of the
   * other; the smallest of equally good ones. 0 if one has no pitches.
   *
   * @param from share of each pitch class, from C; empty without pitches
   */
  public static int semitones(List<Double> from, List<Double> to) {
    if (from.isEmpty() || to.isEmpty()) {
      return 0;
    }

    int best = 0;
    for (int distance = 1; distance <= CLASSES / 2; distance++) {
      best = better(from, to, distance, best);
      best = distance < CLASSES / 2 ? better(from, to, -distance, best) : best;
    }

    return best;
  }

  private static int better(List<Double> from, List<Double> to, int semitones, int best) {
    return product(from, to, semitones) > product(from, to, best) ? semitones : best;
  }

  private static double product(List<Double> from, List<Double> to, int semitones) {
    double sum = 0;
    for (int i = 0; i < CLASSES; i++) {
      sum += from.get(i) * to.get((i + semitones + CLASSES) % CLASSES);
    }

    return sum;
  }
}
