package org.midilake.analysis.model;

import java.util.List;

/**
 * A multinomial logistic regression: the probability of each class is the softmax of a weighted sum
 * of the features and a constant.
 */
public final class ClassModel {
  private final List<String> classes;
  private final int features;
  private final double[] weights;

  /**
   * A model.
   *
   * @param weights for each class its constant, then one weight per feature
   */
  public ClassModel(List<String> classes, double[] weights) {
    this.classes = List.copyOf(classes);
    this.weights = weights.clone();
    features = weights.length / classes.size() - 1;
    if (weights.length != classes.size() * (features + 1)) {
      throw new IllegalArgumentException(weights.length + " weights for " + classes.size());
    }
  }

  public List<String> classes() {
    return classes;
  }

  public int featureCount() {
    return features;
  }

  /** Weight of a feature, from 1, for a class; 0 is the constant. */
  double weight(int label, int feature) {
    return weights[label * (features + 1) + feature];
  }

  /** The probabilities of the classes, in their order, with sum 1. */
  public double[] probabilities(double[] values) {
    double[] odds = new double[classes.size()];
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < odds.length; i++) {
      int at = i * (features + 1);
      double score = weights[at];
      for (int feature = 0; feature < features; feature++) {
        score += weights[at + 1 + feature] * values[feature];
      }

      odds[i] = score;
      largest = Math.max(largest, score);
    }

    double sum = 0;
    for (int i = 0; i < odds.length; i++) {
      odds[i] = StrictMath.exp(odds[i] - largest);
      sum += odds[i];
    }

    for (int i = 0; i < odds.length; i++) {
      odds[i] /= sum;
    }

    return odds;
  }
}
