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
   * @param features one block of {@link #featureCount} values per candidate
   * @param probabilities receives one value per candidate, 0..1, with sum 1
   */
  public void probabilities(double[] features, double[] probabilities, int candidates) {
    int width = weights.length;
    double largest = Double.NEGATIVE_INFINITY;
    for (int candidate = 0; candidate < candidates; candidate++) {
      double score = 0;
      int offset = candidate * width;
      for (int i = 0; i < width; i++) {
        score += weights[i] * features[offset + i];
      }

      probabilities[candidate] = score;
      largest = Math.max(largest, score);
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

  @Override
  public String toString() {
    return "LogLinearModel" + Arrays.toString(weights);
  }
}
