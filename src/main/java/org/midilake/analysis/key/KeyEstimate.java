package org.midilake.analysis.key;

import java.util.List;

/**
 * The keys that the notes show.
 *
 * @param ranking all keys, most probable first
 * @param probabilities of the keys in the same order, 0..1, with sum 1
 */
public record KeyEstimate(List<Key> ranking, List<Double> probabilities) {
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

  /** Probability of the best key, 0..1. */
  public double confidence() {
    return probabilities.get(0);
  }

  /** Probability of a key, 0..1. */
  public double probability(Key key) {
    int position = ranking.indexOf(key);
    return position < 0 ? 0 : probabilities.get(position);
  }
}
