package org.midilake.accuracy;

import java.util.Arrays;
import java.util.Set;
import org.midilake.accuracy.Examples.Example;

/**
 * Fits the weights of a log-linear model by maximum likelihood with a quadratic penalty. Gradient
 * steps are those of Adam (Kingma and Ba, ICLR 2015) over all examples at once, with a rate that
 * falls to zero; the same examples give the same weights.
 */
final class ConditionalLogitFit {
  private static final int STEPS = 250;
  private static final double RATE = 0.1;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.99;

  /** Less is rounding: the feature is the same for all candidates. */
  private static final double SMALLEST_VARIANCE = 1e-12;

  private final Examples examples;
  private final int width;
  private final boolean[] free;
  private final double[] scale;
  private final float[][][] columns;

  /** {@code free}: which weights are fitted; the others stay 0. */
  private ConditionalLogitFit(Examples examples, boolean[] free) {
    this.examples = examples;
    this.free = free;
    width = examples.featureCount();
    scale = scales();
    columns = columns();
  }

  /** The weights of all features. */
  static double[] all(Examples examples, double penalty) {
    boolean[] free = new boolean[examples.featureCount()];
    Arrays.fill(free, true);
    return new ConditionalLogitFit(examples, free).fit(penalty);
  }

  /** The weights of some features; the others are 0. */
  static double[] only(Set<? extends Enum<?>> features, Examples examples, double penalty) {
    boolean[] free = new boolean[examples.featureCount()];
    features.forEach(feature -> free[feature.ordinal()] = true);
    return new ConditionalLogitFit(examples, free).fit(penalty);
  }

  private double[] fit(double penalty) {
    double[] weights = new double[width];
    double[] first = new double[width];
    double[] second = new double[width];
    double total = examples.all().stream().mapToDouble(Example::weight).sum();
    for (int step = 1; step <= STEPS; step++) {
      double[] gradient = gradient(weights);
      double rate = RATE * (1 - (double) step / STEPS);
      for (int i = 0; i < width; i++) {
        double slope = free[i] ? gradient[i] / total - penalty * weights[i] : 0;
        first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
        second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
        double mean = first[i] / (1 - Math.pow(FIRST_DECAY, step));
        double spread = Math.sqrt(second[i] / (1 - Math.pow(SECOND_DECAY, step)));
        weights[i] += rate * mean / (spread + 1e-8);
      }
    }

    for (int i = 0; i < width; i++) {
      weights[i] *= scale[i];
    }

    return weights;
  }

  private double[] gradient(double[] weights) {
    double[] gradient = new double[width];
    for (int e = 0; e < columns.length; e++) {
      boolean[] right = examples.all().get(e).right();
      double[] pulls = odds(columns[e], weights, right.length);
      double all = 0;
      double good = 0;
      for (int candidate = 0; candidate < right.length; candidate++) {
        all += pulls[candidate];
        good += right[candidate] ? pulls[candidate] : 0;
      }

      double weight = examples.all().get(e).weight();
      for (int candidate = 0; candidate < right.length; candidate++) {
        double expected = pulls[candidate] / all;
        pulls[candidate] = weight * ((right[candidate] ? pulls[candidate] / good : 0) - expected);
      }

      for (int i = 0; i < width; i++) {
        float[] column = columns[e][i];
        for (int candidate = 0; candidate < column.length; candidate++) {
          gradient[i] += pulls[candidate] * column[candidate];
        }
      }
    }

    return gradient;
  }

  private static double[] odds(float[][] columns, double[] weights, int candidates) {
    double[] scores = new double[candidates];
    for (int i = 0; i < columns.length; i++) {
      for (int candidate = 0; candidate < columns[i].length; candidate++) {
        scores[candidate] += weights[i] * columns[i][candidate];
      }
    }

    double largest = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      largest = Math.max(largest, score);
    }

    for (int candidate = 0; candidate < candidates; candidate++) {
      scores[candidate] = Math.exp(scores[candidate] - largest);
    }

    return scores;
  }

  /** The features of each example, scaled, by feature; empty where all candidates have 0. */
  private float[][][] columns() {
    float[][][] columns = new float[examples.all().size()][width][];
    for (int e = 0; e < columns.length; e++) {
      double[] features = examples.all().get(e).features();
      int candidates = examples.all().get(e).right().length;
      for (int i = 0; i < width; i++) {
        float[] column = new float[candidates];
        boolean empty = true;
        for (int candidate = 0; candidate < candidates; candidate++) {
          column[candidate] = (float) (scale[i] * features[candidate * width + i]);
          empty &= column[candidate] == 0;
        }

        columns[e][i] = empty || !free[i] ? new float[0] : column;
      }
    }

    return columns;
  }

  /** One by the standard deviation of each feature within the examples; 0 if it never varies. */
  private double[] scales() {
    double[] squares = new double[width];
    for (Example example : examples.all()) {
      int candidates = example.right().length;
      for (int i = 0; i < width; i++) {
        double mean = 0;
        for (int candidate = 0; candidate < candidates; candidate++) {
          mean += example.features()[candidate * width + i] / candidates;
        }

        for (int candidate = 0; candidate < candidates; candidate++) {
          double distance = example.features()[candidate * width + i] - mean;
          squares[i] += distance * distance / candidates;
        }
      }
    }

    double[] scales = new double[width];
    for (int i = 0; i < width; i++) {
      scales[i] =
          squares[i] > SMALLEST_VARIANCE ? Math.sqrt(examples.all().size() / squares[i]) : 0;
    }

    return scales;
  }
}
