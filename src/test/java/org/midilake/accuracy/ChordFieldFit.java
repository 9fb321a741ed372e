package org.midilake.accuracy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Fits the chord model by maximum likelihood of the annotated sequences, with a quadratic penalty:
 * Adam (Kingma and Ba, ICLR 2015) on small batches of songs in an order that is always the same.
 */
final class ChordFieldFit {
  private static final int EPOCHS = 6;
  private static final int BATCH = 20;
  private static final double RATE = 0.08;
  private static final double FIRST_DECAY = 0.9;
  private static final double SECOND_DECAY = 0.99;

  /** Where the cost of a change starts: one change in twenty beats. */
  private static final double FIRST_CHANGE_SCORE = -3;

  private final double[] parameters = new double[ChordWeights.COUNT];
  private final double[] first = new double[ChordWeights.COUNT];
  private final double[] second = new double[ChordWeights.COUNT];
  private final boolean[] fitted;
  private int step;

  private ChordFieldFit(boolean[] fitted) {
    this.fitted = fitted;
    parameters[ChordWeights.change(0)] = FIRST_CHANGE_SCORE;
  }

  /** {@code fitted}: which qualities occur often enough; the others are left out of the sums. */
  static double[] fit(List<ChordSequence> songs, boolean[] fitted) {
    ChordFieldFit fit = new ChordFieldFit(fitted);
    List<ChordSequence> shuffled = new ArrayList<>(songs);
    Random order = new Random(1);
    int steps = EPOCHS * ((songs.size() + BATCH - 1) / BATCH);
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(shuffled, order);
      for (int from = 0; from < shuffled.size(); from += BATCH) {
        fit.improve(
            shuffled.subList(from, Math.min(from + BATCH, shuffled.size())),
            RATE * (1 - (double) fit.step / steps));
      }
    }

    return fit.parameters;
  }

  private void improve(List<ChordSequence> songs, double rate) {
    ChordFieldGradient gradient = new ChordFieldGradient(parameters, fitted);
    songs.forEach(gradient::add);
    double[] slopes = gradient.perBeat();
    step++;
    for (int i = 0; i < slopes.length; i++) {
      double slope = slopes[i] - ChordWeights.penalty(i) * parameters[i];
      first[i] = FIRST_DECAY * first[i] + (1 - FIRST_DECAY) * slope;
      second[i] = SECOND_DECAY * second[i] + (1 - SECOND_DECAY) * slope * slope;
      double mean = first[i] / (1 - Math.pow(FIRST_DECAY, step));
      double spread = Math.sqrt(second[i] / (1 - Math.pow(SECOND_DECAY, step)));
      parameters[i] += rate * mean / (spread + 1e-6);
    }
  }
}
