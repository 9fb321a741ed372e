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
  private static final int STEPS = 400;
  private static final double RATE = 0.1;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.99;

  /** Less is rounding: the feature is the same for all candidates. */
  private static final double SMALLEST_VARIANCE = 1e-12;

  private final Examples examples;
  private final int width;
  private final boolean[] free;
  private final double[] scale;

  /** {@code free}: which weights are fitted; the others stay 0. */
  private ConditionalLogitFit(Examples examples, boolean[] free) {
    this.examples = examples;
    this.free = free;
    width = examples.featureCount();
    scale = scales();
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
    for (Example example : examples.all()) {
      boolean[] right = example.right();
      double[] odds = odds(example.features(), weights, right.length);
      double all = 0;
      double good = 0;
      for (int candidate = 0; candidate < right.length; candidate++) {
        all += odds[candidate];
        good += right[candidate] ? odds[candidate] : 0;
      }

      for (int candidate = 0; candidate < right.length; candidate++) {
        double pull = (right[candidate] ? odds[candidate] / good : 0) - odds[candidate] / all;
        for (int i = 0; i < width; i++) {
          gradient[i] +=
              example.weight() * pull * scale[i] * example.features()[candidate * width + i];
        }
      }
    }

    return gradient;
  }

  private double[] odds(double[] features, double[] weights, int candidates) {
    double[] scores = new double[candidates];
    double largest = Double.NEGATIVE_INFINITY;
    for (int candidate = 0; candidate < candidates; candidate++) {
      for (int i = 0; i < width; i++) {
        scores[candidate] += weights[i] * scale[i] * features[candidate * width + i];
      }

      largest = Math.max(largest, scores[candidate]);
    }

    for (int candidate = 0; candidate < candidates; candidate++) {
      scores[candidate] = Math.exp(scores[candidate] - largest);
    }

    return scores;
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
