package org.midilake.accuracy;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.midilake.analysis.model.ClassModel;

/**
 * Fits a multinomial logistic regression by maximum likelihood with a quadratic penalty on the
 * weights of standardised features. Gradient steps are those of Adam (Kingma and Ba, ICLR 2015)
 * over all examples at once; the same examples give the same weights.
 */
final class MultinomialFit {
  private static final int STEPS = 300;
  private static final double RATE = 0.05;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.99;

  /** Less is rounding: the feature is the same in all examples. */
  private static final double SMALLEST_DEVIATION = 1e-6;

  /** An example: its features, the number of its class, its weight. */
  record Labelled(double[] values, int label, double weight) {}

  private final List<Labelled> examples;
  private final int classes;
  private final int width;
  private final double[] means;
  private final double[] deviations;

  private MultinomialFit(List<Labelled> examples, int classes) {
    this.examples = examples;
    this.classes = classes;
    width = examples.get(0).values().length;
    means = new double[width];
    deviations = new double[width];
    standardise();
  }

  /** The model of the examples. */
  static ClassModel of(List<Labelled> examples, List<String> classes, double penalty) {
    return new ClassModel(classes, new MultinomialFit(examples, classes.size()).fit(penalty));
  }

  private void standardise() {
    double n = examples.size();
    for (Labelled example : examples) {
      for (int i = 0; i < width; i++) {
        means[i] += example.values()[i] / n;
      }
    }

    for (Labelled example : examples) {
      for (int i = 0; i < width; i++) {
        double distance = example.values()[i] - means[i];
        deviations[i] += distance * distance / n;
      }
    }

    Arrays.setAll(deviations, i -> Math.sqrt(deviations[i]));
  }

  private double standard(double[] values, int i) {
    return deviations[i] > SMALLEST_DEVIATION ? (values[i] - means[i]) / deviations[i] : 0;
  }

  private double[] fit(double penalty) {
    int stride = width + 1;
    double[][] rows = new double[examples.size()][stride];
    for (int row = 0; row < rows.length; row++) {
      rows[row][0] = 1;
      for (int i = 0; i < width; i++) {
        rows[row][i + 1] = standard(examples.get(row).values(), i);
      }
    }

    double[] weights = new double[classes * stride];
    double[] first = new double[weights.length];
    double[] second = new double[weights.length];
    double total = examples.stream().mapToDouble(Labelled::weight).sum();
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(rows, weights);
      double rate = RATE * (1 - (double) step / STEPS);
      for (int i = 0; i < weights.length; i++) {
        double slope = gradient[i] / total - (i % stride == 0 ? 0 : penalty * weights[i]);
        first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
        second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
        double mean = first[i] / (1 - Math.pow(FIRST_DECAY, step));
        double spread = Math.sqrt(second[i] / (1 - Math.pow(SECOND_DECAY, step)));
        weights[i] += rate * mean / (spread + 1e-8);
      }
    }

    return raw(weights, stride);
  }

  private double[] gradient(double[][] rows, double[] weights) {
    double[] gradient = new double[weights.length];
    ClassModel model = new ClassModel(Collections.nCopies(classes, ""), weights);
    int stride = width + 1;
    for (int row = 0; row < rows.length; row++) {
      Labelled example = examples.get(row);
      double[] odds = model.probabilities(Arrays.copyOfRange(rows[row], 1, stride));
      for (int label = 0; label < classes; label++) {
        double pull = example.weight() * ((label == example.label() ? 1 : 0) - odds[label]);
        for (int i = 0; i < stride; i++) {
          gradient[label * stride + i] += pull * rows[row][i];
        }
      }
    }

    return gradient;
  }

  /** Weights of the features as they are. */
  private double[] raw(double[] weights, int stride) {
    double[] raw = weights.clone();
    for (int label = 0; label < classes; label++) {
      for (int i = 0; i < width; i++) {
        int at = label * stride + i + 1;
        raw[at] = deviations[i] > SMALLEST_DEVIATION ? weights[at] / deviations[i] : 0;
        raw[label * stride] -= raw[at] * means[i];
      }
    }

    return raw;
  }
}
