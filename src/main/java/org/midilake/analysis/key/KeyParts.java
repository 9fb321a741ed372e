package org.midilake.analysis.key;

import java.util.Arrays;
import org.midilake.analysis.notes.PercussionChannels;
import org.midilake.music.Notes;

/**
 * The pitch classes of equally long parts of a piece, weighted by the seconds that they sound: a
 * piece that modulates has a key in each part, and most often the key of its beginning. Percussion
 * is left out. Reused from piece to piece.
 */
final class KeyParts {
  /** Number of parts. */
  static final int PARTS = 24;

  /** Parts of the first half: most pieces that modulate do so later. */
  static final int OPENING = PARTS / 2;

  private final double[][] histograms = new double[PARTS][12];
  private final double[] opening = new double[12];
  private final double[] correlations = new double[Key.COUNT];

  /** Gathers the parts of a piece that lasts from its first onset for some seconds. */
  void gather(Notes notes, PercussionChannels percussion, double firstOnset, double seconds) {
    for (double[] histogram : histograms) {
      Arrays.fill(histogram, 0);
    }

    double partsPerSecond = PARTS / seconds;
    for (int i = 0; i < notes.size(); i++) {
      if (!percussion.isPercussion(notes, i)) {
        double onset = (notes.onsetSeconds(i) - firstOnset) * partsPerSecond;
        double end = (notes.endSeconds(i) - firstOnset) * partsPerSecond;
        add(notes.pitch(i) % 12, onset, Math.min(end, PARTS));
      }
    }

    sumOpening();
  }

  /** Adds a note whose onset and end are counted in parts. */
  private void add(int pitchClass, double onset, double end) {
    int first = (int) onset;
    for (int part = first; part < end; part++) {
      double from = part == first ? onset : part;
      histograms[part][pitchClass] += (end < part + 1 ? end : part + 1) - from;
    }
  }

  private void sumOpening() {
    Arrays.fill(opening, 0);
    for (int part = 0; part < OPENING; part++) {
      for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
        opening[pitchClass] += histograms[part][pitchClass];
      }
    }
  }

  /** How long each pitch class sounds in the first half, from C; not to be changed. */
  double[] opening() {
    return opening;
  }

  /**
   * Shares out each part among the keys, most of it to those whose profile it is like, and takes
   * the mean of the first parts as far as they sound.
   *
   * @param parts how many of the parts, from the first on
   * @param shares receives one value per key by {@link Key#index}; they add up to 1, or are 0 if
   *     nothing sounds
   */
  void share(int parts, PitchClassProfiles profiles, double[] shares) {
    Arrays.fill(shares, 0);
    int sounding = 0;
    for (int part = 0; part < parts; part++) {
      if (!isSilent(histograms[part])) {
        profiles.correlate(histograms[part], correlations);
        addShares(shares);
        sounding++;
      }
    }

    for (int key = 0; key < Key.COUNT && sounding > 0; key++) {
      shares[key] /= sounding;
    }
  }

  private static boolean isSilent(double[] histogram) {
    for (double seconds : histogram) {
      if (seconds > 0) {
        return false;
      }
    }

    return true;
  }

  private void addShares(double[] shares) {
    double sum = 0;
    for (int key = 0; key < Key.COUNT; key++) {
      correlations[key] = likeness(correlations[key]);
      sum += correlations[key];
    }

    for (int key = 0; key < Key.COUNT; key++) {
      shares[key] += correlations[key] / sum;
    }
  }

  /** The sixteenth power of what lies between 0 and 1: some key has nearly all, others a little. */
  private static double likeness(double correlation) {
    double power = (1 + correlation) / 2;
    for (int doubling = 0; doubling < 4; doubling++) {
      power *= power;
    }

    return power;
  }
}
