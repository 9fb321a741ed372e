package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * Fits a calibration curve of the beta family (Kull, Silva Filho and Flach, AISTATS 2017) with the
 * slope at 0 left out, as a fit of both makes it negative: the logit of being right is a line over
 * {@code -ln(1 - confidence)}. Two numbers need fewer outcomes than steps of any shape do.
 */
final class BetaFit {
  private static final int STEPS = 50;

  /** Points of the curve that straight lines join. */
  private static final int POINTS = 24;

  /** Outcomes too few to show that the share of the right ones falls as far as the line does. */
  private static final int FEW = 40;

  /** Confidences nearer to 1 count as this one. */
  private static final double HIGHEST = 1 - 1e-6;

  private BetaFit() {}

  /**
   * The points of the curve: confidence, probability of being right. They go from the lowest that
   * was seen more than a few times to the highest, at equal steps of its logarithm; down to the
   * lowest seen the probability stays the same.
   */
  static List<double[]> points(List<Outcome> outcomes) {
    double[] line = line(outcomes);
    double[] features = outcomes.stream().mapToDouble(BetaFit::feature).sorted().toArray();
    double from = features[Math.min(FEW, features.length - 1)];
    double to = features[features.length - 1];
    List<double[]> points = new ArrayList<>();
    points.add(new double[] {1 - Math.exp(-features[0]), right(line, from)});
    for (int i = 0; i < POINTS; i++) {
      double feature = from + (to - from) * i / (POINTS - 1);
      points.add(new double[] {1 - Math.exp(-feature), right(line, feature)});
    }

    return points;
  }

  /** The line of greatest likelihood, by Newton's method. */
  private static double[] line(List<Outcome> outcomes) {
    double[] line = new double[2];
    for (int step = 0; step < STEPS; step++) {
      double constant = 0;
      double slope = 0;
      double curvature = 0;
      double mixed = 0;
      double squared = 0;
      for (Outcome outcome : outcomes) {
        double feature = feature(outcome);
        double right = right(line, feature);
        double pull = (outcome.right() ? 1 : 0) - right;
        constant += pull;
        slope += pull * feature;
        double weight = right * (1 - right);
        curvature += weight;
        mixed += weight * feature;
        squared += weight * feature * feature;
      }

      double determinant = curvature * squared - mixed * mixed;
      line[0] += (squared * constant - mixed * slope) / determinant;
      line[1] += (curvature * slope - mixed * constant) / determinant;
    }

    return line;
  }

  private static double feature(Outcome outcome) {
    return -Math.log1p(-Math.min(HIGHEST, outcome.confidence()));
  }

  private static double right(double[] line, double feature) {
    return 1 / (1 + Math.exp(-line[0] - line[1] * feature));
  }
}
