package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.List;

/**
 * What a model is fitted to: for each piece the features of its candidates, and which are right.
 */
final class Examples {
  private final int featureCount;
  private final List<Example> examples = new ArrayList<>();

  Examples(int featureCount) {
    this.featureCount = featureCount;
  }

  /**
   * Adds a piece, given each feature of all candidates; it is left out if no candidate is right.
   */
  void add(double[][] features, boolean[] right, double weight) {
    for (boolean candidate : right) {
      if (candidate) {
        examples.add(new Example(byCandidate(features, right.length), right.clone(), weight));
        return;
      }
    }
  }

  private double[] byCandidate(double[][] features, int candidates) {
    double[] turned = new double[featureCount * candidates];
    for (int i = 0; i < turned.length; i++) {
      turned[i] = features[i % featureCount][i / featureCount];
    }

    return turned;
  }

  int featureCount() {
    return featureCount;
  }

  List<Example> all() {
    return examples;
  }

  /** A piece: one block of features per candidate. */
  record Example(double[] features, boolean[] right, double weight) {}
}
