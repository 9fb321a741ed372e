package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.midilake.analysis.model.CalibrationCurve;

/**
 * Fits calibration curves to outcomes of cross-validation: groups of equal size in order of
 * confidence, joined where the share of the right ones would fall (pool adjacent violators).
 */
final class CalibrationFit {
  /** Outcomes per group: enough for a standard error of 0.05. */
  private static final int GROUP = 80;

  private CalibrationFit() {}

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

  static CalibrationCurve curve(List<Outcome> outcomes) {
    List<double[]> points = points(outcomes);
    return new CalibrationCurve(column(points, 0), column(points, 1));
  }

  static double[] column(List<double[]> points, int column) {
    return points.stream().mapToDouble(point -> point[column]).toArray();
  }

  /** Each fifth of the outcomes with the confidences of a curve that was fitted to the others. */
  static List<Outcome> crossValidated(List<Outcome> outcomes) {
    List<Outcome> calibrated = new ArrayList<>();
    for (int fold = 0; fold < CrossValidation.FOLDS; fold++) {
      List<Outcome> others = new ArrayList<>();
      List<Outcome> tested = new ArrayList<>();
      for (int i = 0; i < outcomes.size(); i++) {
        (i % CrossValidation.FOLDS == fold ? tested : others).add(outcomes.get(i));
      }

      CalibrationCurve curve = curve(others);
      for (Outcome outcome : tested) {
        calibrated.add(
            new Outcome(
                outcome.subset(),
                outcome.right(),
                outcome.near(),
                curve.apply(outcome.confidence())));
      }
    }

    return calibrated;
  }
}
