package org.midilake.analysis.harmony;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.key.Key;

/**
 * Finds where the key changes: a hidden Markov model whose states are keys and whose outputs are
 * chords, decoded by Viterbi's algorithm (Raphael and Stoddard, "Functional Harmonic Analysis Using
 * Probabilistic Models", Computer Music Journal 28, 2004).
 *
 * <p>A change of key costs as much as {@value #CHANGE_COST} in the logarithm of the likelihood, and
 * the key of the whole piece is preferred a little. Both are set by hand: there are no songs with
 * annotated changes to fit them to. They are such that a chord or two from elsewhere are no
 * modulation and eight bars are.
 *
 * <p>Inside, keys are numbered as always, only that their tonics count from that of the piece.
 */
public final class LocalKeys {
  private static final double CHANGE_COST = 12;

  /** What the key of the piece gains, per unit of weight. */
  private static final double HOME = 0.4;

  /** Beats per unit of weight: chords of neighbouring beats are not independent. */
  private static final double BEATS_PER_UNIT = 2;

  /** A longer chord says no more. */
  private static final int LONGEST_BEATS = 8;

  private static final Key[] KEYS = new Key[Key.COUNT];

  static {
    for (int index = 0; index < Key.COUNT; index++) {
      KEYS[index] = Key.ofIndex(index);
    }
  }

  private final DegreeModel model;

  public LocalKeys(DegreeModel model) {
    this.model = model;
  }

  /** The keys of chords in order of time; {@code home} is the key of the piece. */
  public List<KeySegment> of(List<ChordSegment> chords, Key home) {
    List<KeySegment> segments = new ArrayList<>();
    int[] keys = decode(chords, home);
    int from = 0;
    for (int i = 1; i <= keys.length; i++) {
      if (i == keys.length || keys[i] != keys[from]) {
        segments.add(segment(chords, from, i, keys[from], home));
        from = i;
      }
    }

    return segments;
  }

  private int[] decode(List<ChordSegment> chords, Key home) {
    int[] keys = new int[chords.size()];
    if (keys.length == 0) {
      return keys;
    }

    double[] scores = new double[Key.COUNT];
    int[] best = new int[keys.length];
    int[] changes = new int[keys.length]; // as bits: the keys that are reached by a change
    int likeliest = number(home);
    for (int i = 0; i < keys.length; i++) {
      best[i] = likeliest;
      double changed = scores[likeliest] - CHANGE_COST;
      int reached = 0;
      for (int k = 0; k < Key.COUNT; k++) {
        if (scores[k] < changed) {
          scores[k] = changed;
          reached |= 1 << k;
        }
      }

      changes[i] = reached;
      add(chords.get(i), home, scores);
      likeliest = best(scores, home);
    }

    int key = likeliest;
    for (int i = keys.length - 1; i >= 0; i--) {
      keys[i] = key;
      key = (changes[i] >>> key & 1) != 0 ? best[i] : key;
    }

    return keys;
  }

  /** Number of the key of the piece. */
  private static int number(Key home) {
    return home.index() - home.tonic();
  }

  /** The key with the highest score; of several the first one upwards from home. */
  private static int best(double[] scores, Key home) {
    int best = number(home);
    double highest = scores[best];
    for (int k = 0; k < Key.COUNT; k++) {
      if (scores[k] > highest) {
        highest = scores[k];
        best = k;
      }
    }

    return best;
  }

  /** Adds what a chord says of each key. */
  private void add(ChordSegment chord, Key home, double[] scores) {
    double weight = Math.min(chord.beats(), LONGEST_BEATS) / BEATS_PER_UNIT;
    double[] logShares = model.logShares(chord.chord(), home.tonic());
    for (int k = 0; k < Key.COUNT; k++) {
      scores[k] += weight * logShares[k];
    }

    scores[number(home)] += weight * HOME;
  }

  private KeySegment segment(List<ChordSegment> chords, int from, int to, int number, Key home) {
    double[] sums = new double[Key.COUNT];
    for (int i = from; i < to; i++) {
      add(chords.get(i), home, sums);
    }

    double odds = 0;
    for (int step = 0; step < Key.COUNT; step++) {
      int k = step / 12 * 12 + (step + 12 - home.tonic()) % 12; // always from C upwards
      odds += StrictMath.exp(sums[k] - sums[number]);
    }

    ChordSegment first = chords.get(from);
    ChordSegment last = chords.get(to - 1);
    return new KeySegment(
        from,
        first.startTick(),
        last.endTick(),
        first.startSeconds(),
        last.endSeconds(),
        KEYS[number / 12 * 12 + (number + home.tonic()) % 12],
        1 / odds);
  }
}
