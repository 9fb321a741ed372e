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

  /** Median ratio of eighth notes. */
  public OptionalDouble eighths(BeatNotes notes) {
    return ratio(notes, 1);
  }

  /** Median ratio of sixteenth notes. */
  public OptionalDouble sixteenths(BeatNotes notes) {
    return ratio(notes, 2);
  }

  private OptionalDouble ratio(BeatNotes notes, int beatsPerQuarter) {
    int pairs = 0;
    int moment = 0;
    long nextBeat = notes.moments() > 0 ? beat(notes, 0, beatsPerQuarter) : 0;
    while (moment < notes.moments() && pairs < MOST_PAIRS) {
      long beat = nextBeat;
      int next = moment + 1;
      while (next < notes.moments()) {
        nextBeat = beat(notes, next, beatsPerQuarter);
        if (nextBeat != beat) {
          break;
        }

        next++;
      }

      if (next - moment == 2) {
        double first = notes.moment(moment) * beatsPerQuarter - beat;
        double second = notes.moment(moment + 1) * beatsPerQuarter - beat;
        if (Math.abs(first) < ON_BEAT && second > EARLIEST && second < LATEST) {
          middles[pairs++] = second;
        }
      }

      moment = next;
    }

    if (pairs < FEWEST_PAIRS) {
      return OptionalDouble.empty();
    }

    Arrays.sort(middles, 0, pairs);
    double median = (middles[(pairs - 1) / 2] + middles[pairs / 2]) / 2;
    return OptionalDouble.of(median / (1 - median));
  }

  /** The beat that a moment belongs to: an onset a little early is on the next one. */
  private static long beat(BeatNotes notes, int moment, int beatsPerQuarter) {
    return (long) Math.floor(notes.moment(moment) * beatsPerQuarter + ON_BEAT);
  }
}
