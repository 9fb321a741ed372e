package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Fits a calibration curve that may have any rising shape: groups of equal size in order of
 * confidence, joined where the share of the right ones would fall (pool adjacent violators;
 * Zadrozny and Elkan, KDD 2002).
 */
final class IsotonicFit {
  /** Outcomes per group: enough for a standard error of 0.05. */
  private static final int GROUP = 80;

  private IsotonicFit() {}

  /**
   * The points of the curve: mean confidence, share that is right. The first group counts from the
   * lowest confidence seen, as nothing shows that the share falls within it.
   */
  static List<double[]> points(List<Outcome> outcomes) {
    List<Outcome> sorted = new ArrayList<>(outcomes);
    sorted.sort(Comparator.comparingDouble(Outcome::confidence));
    int groups = Math.max(1, sorted.size() / GROUP);
    List<double[]> pools = new ArrayList<>();
    for (int group = 0; group < groups; group++) {
      pools.add(
          sums(
              sorted.subList(
                  group * sorted.size() / groups, (group + 1) * sorted.size() / groups)));
      while (pools.size() > 1 && falls(pools)) {
        double[] last = pools.remove(pools.size() - 1);
        double[] joined = pools.get(pools.size() - 1);
        for (int i = 0; i < last.length; i++) {
          joined[i] += last[i];
        }
      }
    }

    double[] first = pools.get(0);
    return Stream.concat(
            Stream.of(new double[] {sorted.get(0).confidence(), first[2] / first[0]}),
            pools.stream().map(pool -> new double[] {pool[1] / pool[0], pool[2] / pool[0]}))
        .filter(point -> point[1] > 0 && point[1] < 1)
        .toList();
  }

  private static double[] sums(List<Outcome> outcomes) {
    return new double[] {
      outcomes.size(),
      outcomes.stream().mapToDouble(Outcome::confidence).sum(),
      outcomes.stream().filter(Outcome::right).count()
    };
  }

  private static boolean falls(List<double[]> pools) {
    double[] last = pools.get(pools.size() - 1);
    double[] before = pools.get(pools.size() - 2);
    return last[2] / last[0] <= before[2] / before[0];
  }
}
