package org.midilake.analysis.model;

import java.util.Arrays;

/**
 * A conditional logit: the probability of each candidate is the softmax of the weighted sum of its
 * features (McFadden, "Conditional logit analysis of qualitative choice behavior", 1974). Fitted by
 * maximum likelihood its probabilities are calibrated, so they serve as confidences.
 */
public final class LogLinearModel {
  private final double[] weights;

  /** {@code weights}: one per feature, in the order of the features. */
  public LogLinearModel(double[] weights) {
    this.weights = weights.clone();
  }

  public int featureCount() {
    return weights.length;
  }

  /**
   * Turns the features of candidates into their probabilities.
   *
   * @param features for each of {@link #featureCount} features the values of the candidates
   * @param probabilities receives one value per candidate, 0..1, with sum 1
   */
  public void probabilities(double[][] features, double[] probabilities, int candidates) {
    Arrays.fill(probabilities, 0, candidates, 0);
    for (int i = 0; i < weights.length; i++) {
      addScores(weights[i], features[i], probabilities, candidates);
    }

    double largest = Double.NEGATIVE_INFINITY;
    for (int candidate = 0; candidate < candidates; candidate++) {
      largest = Math.max(largest, probabilities[candidate]);
    }

    double sum = 0;
    for (int candidate = 0; candidate < candidates; candidate++) {
      double odds = StrictMath.exp(probabilities[candidate] - largest);
      probabilities[candidate] = odds;
      sum += odds;
    }

    for (int candidate = 0; candidate < candidates; candidate++) {
      probabilities[candidate] /= sum;
    }
  }

  private static void addScores(double weight, double[] values, double[] scores, int candidates) {
    for (int candidate = 0; candidate < candidates; candidate++) {
      scores[candidate] += weight * values[candidate];
    }
  }

  @Override
  public String toString() {
    return "LogLinearModel" + Arrays.toString(weights);
  }
}
