package org.midilake.accuracy;

import java.util.Arrays;

/**
 * The slope of the log-likelihood of annotated chord sequences: what occurs less what the model
 * expects, by the forward-backward algorithm (Rabiner, Proceedings of the IEEE 77, 1989).
 */
final class ChordFieldGradient {
  private static final int QUALITIES = ChordWeights.QUALITIES.length;
  private static final int STATES = QUALITIES * 12;

  /** Differences of probability that do not matter. */
  private static final double NEGLIGIBLE = 1e-7;

  private final double[] parameters;
  private final double[][][] weights;
  private final boolean[] fitted;
  private final double[] gradient = new double[ChordWeights.COUNT];
  private final double[][][] slopes;
  private int beats;

  ChordFieldGradient(double[] parameters, boolean[] fitted) {
    this.parameters = parameters;
    this.fitted = fitted;
    weights = ChordWeights.expand(parameters);
    slopes = new double[weights.length][QUALITIES][12];
  }

  /** Adds the annotated stretches of a song. */
  void add(ChordSequence song) {
    for (int[] run : song.runs()) {
      add(song, run[0], run[1]);
    }
  }

  private void add(ChordSequence song, int from, int to) {
    int length = to - from;
    double[][] odds = new double[length][];
    double[] change = new double[length];
    for (int t = 0; t < length; t++) {
      odds[t] = odds(song, from + t);
      change[t] = t == 0 ? 0 : changeOdds(song.changes()[from + t]);
    }

    double[] scale = new double[length];
    double[][] forward = forward(odds, change, scale);
    double[][] backward = backward(odds, change, scale);
    for (int t = 0; t < length; t++) {
      addBeat(song, from + t, forward[t], backward[t]);
      if (t > 0) {
        double stays = 0;
        for (int s = 0; s < STATES; s++) {
          stays += forward[t - 1][s] * odds[t][s] * backward[t][s];
        }

        boolean changes = song.labels()[from + t] != song.labels()[from + t - 1];
        addChange(song.changes()[from + t], (changes ? 1 : 0) - (1 - stays / scale[t]));
      }
    }

    beats += length;
  }

  private double[] odds(ChordSequence song, int beat) {
    double[] scores = new double[STATES];
    if (!song.isSilent(beat)) {
      for (int s = 0; s < STATES; s++) {
        scores[s] = parameters[ChordWeights.constant(s / 12)];
      }
    }

    double[] cues = song.cues()[beat];
    for (int i = 0; i < cues.length; i++) {
      for (int s = 0; s < STATES && cues[i] != 0; s++) {
        scores[s] += cues[i] * weights[i / 12][s / 12][(i % 12 - s % 12 + 12) % 12];
      }
    }

    double highest = Arrays.stream(scores).max().orElseThrow();
    for (int s = 0; s < STATES; s++) {
      scores[s] = fitted[s / 12] ? Math.exp(scores[s] - highest) : 0;
    }

    return scores;
  }

  private double changeOdds(double[] cues) {
    double score = 0;
    for (int i = 0; i < cues.length; i++) {
      score += parameters[ChordWeights.change(i)] * cues[i];
    }

    return Math.exp(score);
  }

  private static double[][] forward(double[][] odds, double[] change, double[] scale) {
    double[][] forward = new double[odds.length][STATES];
    for (int t = 0; t < odds.length; t++) {
      for (int s = 0; s < STATES; s++) {
        double before = t == 0 ? 1 : forward[t - 1][s] * (1 - change[t]) + change[t];
        forward[t][s] = odds[t][s] * before;
        scale[t] += forward[t][s];
      }

      for (int s = 0; s < STATES; s++) {
        forward[t][s] /= scale[t];
      }
    }

    return forward;
  }

  private static double[][] backward(double[][] odds, double[] change, double[] scale) {
    double[][] backward = new double[odds.length][STATES];
    Arrays.fill(backward[odds.length - 1], 1);
    for (int t = odds.length - 2; t >= 0; t--) {
      double sum = 0;
      for (int s = 0; s < STATES; s++) {
        sum += odds[t + 1][s] * backward[t + 1][s];
      }

      for (int s = 0; s < STATES; s++) {
        double stays = odds[t + 1][s] * backward[t + 1][s] * (1 - change[t + 1]);
        backward[t][s] = (stays + change[t + 1] * sum) / scale[t + 1];
      }
    }

    return backward;
  }

  private void addBeat(ChordSequence song, int beat, double[] forward, double[] backward) {
    if (song.isSilent(beat)) {
      return;
    }

    double sum = 0;
    for (int s = 0; s < STATES; s++) {
      sum += forward[s] * backward[s];
    }

    double[] cues = song.cues()[beat];
    for (int s = 0; s < STATES; s++) {
      double expected = forward[s] * backward[s] / sum;
      double pull = (s == song.labels()[beat] ? 1 : 0) - expected;
      if (Math.abs(pull) > NEGLIGIBLE) {
        gradient[ChordWeights.constant(s / 12)] += pull;
        for (int i = 0; i < cues.length; i++) {
          slopes[i / 12][s / 12][(i % 12 - s % 12 + 12) % 12] += pull * cues[i];
        }
      }
    }
  }

  private void addChange(double[] cues, double pull) {
    for (int i = 0; i < cues.length; i++) {
      gradient[ChordWeights.change(i)] += pull * cues[i];
    }
  }

  /** The slopes of all parameters, as a mean over the beats. */
  double[] perBeat() {
    double[] mean = gradient.clone();
    ChordWeights.collect(slopes, mean);
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= Math.max(1, beats);
    }

    return mean;
  }
}
