package org.midilake.analysis.key;

import java.util.List;

/**
 * The keys that the notes show.
 *
 * @param ranking all keys, most probable first
 * @param probabilities of the keys in the same order, by the model: 0..1, with sum 1
 * @param confidence how often such an estimate is right, 0..1: the calibrated probability of the
 *     best key
 */
public record KeyEstimate(List<Key> ranking, List<Double> probabilities, double confidence) {
  public KeyEstimate {
    ranking = List.copyOf(ranking);
    probabilities = List.copyOf(probabilities);
    if (ranking.isEmpty() || ranking.size() != probabilities.size()) {
      throw new IllegalArgumentException(ranking + " with " + probabilities);
    }
  }

  public Key best() {
    return ranking.get(0);
  }

  /** Probability of a key, 0..1. */
  public double probability(Key key) {
    int position = ranking.indexOf(key);
    return position < 0 ? 0 : probabilities.get(position);
  }
}
