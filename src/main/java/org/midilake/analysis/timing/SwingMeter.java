package org.midilake.analysis.timing;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.midilake.analysis.beat.BeatNotes;

/**
 * The swing ratio: how much longer the first of two equal notes is played than the second (Friberg
 * and Sundström, "Swing ratios and ensemble timing in jazz performance", Music Perception 19,
 * 2002). Only pairs count that have one onset on the beat, one about half way to the next, and no
 * other. Keeps its array: one per thread.
 */
public final class SwingMeter {
  private static final double EARLIEST = 0.42;
  private static final double LATEST = 0.8;
  private static final double ON_BEAT = 0.1;

  /** A few pairs may be ornaments. */
  private static final int FEWEST_PAIRS = 4;

  private static final int MOST_PAIRS = 1024;

  private final double[] middles = new double[MOST_PAIRS];
  private int pairs;

  /** Median ratio of eighth notes. */
  public OptionalDouble eighths(BeatNotes notes) {
    return ratio(notes, 1);
  }

  /** Median ratio of sixteenth notes. */
  public OptionalDouble sixteenths(BeatNotes notes) {
    return ratio(notes, 2);
  }

  private OptionalDouble ratio(BeatNotes notes, int beatsPerQuarter) {
    pairs = 0;
    long beat = -1;
    double first = 0;
    double second = 0;
    int onsets = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      double position = notes.moment(moment) * beatsPerQuarter;
      long next = (long) (position + ON_BEAT); // an onset a little early is on the next beat
      if (next == beat) {
        second = position - beat;
        onsets++;
        continue;
      }

      if (onsets == 2) {
        addPair(first, second);
      }

      beat = next;
      first = position - beat;
      onsets = 1;
    }

    if (onsets == 2) {
      addPair(first, second);
    }

    if (pairs < FEWEST_PAIRS) {
      return OptionalDouble.empty();
    }

    Arrays.sort(middles, 0, pairs);
    double median = (middles[(pairs - 1) / 2] + middles[pairs / 2]) / 2;
    return OptionalDouble.of(median / (1 - median));
  }

  /** Adds the only two onsets of a beat, if they are where those of a pair are. */
  private void addPair(double first, double second) {
    if (Math.abs(first) < ON_BEAT && second > EARLIEST && second < LATEST && pairs < MOST_PAIRS) {
      middles[pairs++] = second;
    }
  }
}
