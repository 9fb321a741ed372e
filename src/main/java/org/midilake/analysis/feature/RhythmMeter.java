package org.midilake.analysis.feature;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.midilake.analysis.beat.BarLines;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;

/** Measures the rhythm of a piece. Keeps its counts: one per thread. */
public final class RhythmMeter {
  private static final int CELLS_PER_QUARTER = 12;
  private static final int CELLS_PER_BAR = 16;

  /** Classes of lengths: up to a 32nd, about a 16th and so on up to a whole note or longer. */
  private static final int VALUES = 6;

  /**
   * Lengths are split half way between two values, by ratio: their squares at powers of four, from
   * this on.
   */
  private static final double SMALLEST_SQUARE = 1 / 32.0;

  private final int[] onsets = new int[CELLS_PER_QUARTER];
  private final int[] barOnsets = new int[CELLS_PER_BAR];
  private final int[] values = new int[VALUES];
  private final OnsetCorrelation correlation = new OnsetCorrelation();
  private int beats;
  private int syncopated;

  /** The features of a piece. */
  public RhythmFeatures measure(BeatView view) {
    BeatNotes all = view.all();
    countOnsets(all);
    countBarOnsets(all, view.bars());
    double lengths = placeValues(view.pitched());
    int intervals = all.moments() - 1;
    double span = intervals > 0 ? all.moment(intervals) - all.moment(0) : 0;
    double mean = intervals > 0 ? span / intervals : 0;
    double variance =
        intervals > 0 ? Math.max(0, squaredIntervals(all) / intervals - mean * mean) : 0;
    return new RhythmFeatures(
        Shares.histogram(onsets),
        Shares.histogram(barOnsets),
        correlation.of(all),
        Shares.histogram(values),
        Shares.of(lengths, view.pitched().size()),
        intervals > 0 ? OptionalDouble.of(mean) : OptionalDouble.empty(),
        Shares.of(StrictMath.sqrt(variance), mean),
        Shares.of(all.moments() - onsets[0], all.moments()),
        Shares.of(syncopated, beats),
        all.moments() > 0
            ? Shares.of(all.moments(), view.end() - all.moment(0))
            : OptionalDouble.empty());
  }

  /** Counts by places within the quarter note, and looks at each beat up to the last moment. */
  private void countOnsets(BeatNotes all) {
    Arrays.fill(onsets, 0);
    beats = 0;
    syncopated = 0;
    long beatBefore = -1;
    boolean between = false;
    for (int moment = 0; moment < all.moments(); moment++) {
      long cell = (long) (all.moment(moment) * CELLS_PER_QUARTER + 0.5);
      long beat = cell / CELLS_PER_QUARTER;
      int place = (int) (cell - beat * CELLS_PER_QUARTER);
      onsets[place]++;
      if (beatBefore >= 0 && beat > beatBefore) {
        beats += (int) Math.min(beat - beatBefore, Integer.MAX_VALUE - beats);
        syncopated += between & (beat > beatBefore + 1 | place > 0) ? 1 : 0;
      }

      between = place > 0;
      beatBefore = beat;
    }
  }

  private void countBarOnsets(BeatNotes all, BarLines bars) {
    Arrays.fill(barOnsets, 0);
    int bar = 0;
    for (int moment = 0; moment < all.moments(); moment++) {
      double onset = all.moment(moment);
      bar = bars.barAt(onset, bar);
      double start = bars.start(bar);
      double place = (onset - start) / (bars.start(bar + 1) - start) * CELLS_PER_BAR;
      barOnsets[(int) ((long) (place + 0.5) % CELLS_PER_BAR)]++;
    }
  }

  private static double squaredIntervals(BeatNotes all) {
    double squares = 0;
    for (int moment = 1; moment < all.moments(); moment++) {
      double interval = all.moment(moment) - all.moment(moment - 1);
      squares += interval * interval;
    }

    return squares;
  }

  private double placeValues(BeatNotes pitched) {
    Arrays.fill(values, 0);
    double sum = 0;
    for (int i = 0; i < pitched.size(); i++) {
      double length = pitched.end(i) - pitched.onset(i);
      // Of a square below the smallest the exponent is negative, and that of 0 is the least.
      int value = (Math.getExponent(length * length / SMALLEST_SQUARE) + 2) >> 1;
      value = Math.max(0, Math.min(VALUES - 1, value));
      values[value]++;
      sum += length;
    }

    return sum;
  }
}
