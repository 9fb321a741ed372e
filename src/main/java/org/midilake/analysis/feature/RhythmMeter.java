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

  /** Longest notes of each class but the last, in quarters: half way between two, by ratio. */
  private static final double[] VALUE_LIMITS = {
    Math.sqrt(1 / 32.0), Math.sqrt(1 / 8.0), Math.sqrt(1 / 2.0), Math.sqrt(2), Math.sqrt(8)
  };

  private final int[] onsets = new int[CELLS_PER_QUARTER];
  private final int[] barOnsets = new int[CELLS_PER_BAR];
  private final int[] values = new int[VALUE_LIMITS.length + 1];
  private final OnsetCorrelation correlation = new OnsetCorrelation();
  private int beats;
  private int syncopated;

  /** The features of a piece. */
  public RhythmFeatures measure(BeatView view) {
    BeatNotes all = view.all();
    Arrays.fill(onsets, 0);
    Arrays.fill(barOnsets, 0);
    placeMoments(all, view.bars());
    countSyncopations(all);
    double lengths = placeValues(view.pitched());
    int intervals = all.moments() - 1;
    double span = intervals > 0 ? all.moment(intervals) - all.moment(0) : 0;
    double squares = 0;
    for (int moment = 1; moment <= intervals; moment++) {
      double interval = all.moment(moment) - all.moment(moment - 1);
      squares += interval * interval;
    }

    double mean = intervals > 0 ? span / intervals : 0;
    double variance = intervals > 0 ? Math.max(0, squares / intervals - mean * mean) : 0;
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

  private void placeMoments(BeatNotes all, BarLines bars) {
    int bar = 0;
    for (int moment = 0; moment < all.moments(); moment++) {
      double onset = all.moment(moment);
      onsets[(int) ((long) (onset * CELLS_PER_QUARTER + 0.5) % CELLS_PER_QUARTER)]++;
      bar = bars.barAt(onset, bar);
      double length = bars.start(bar + 1) - bars.start(bar);
      double place = (onset - bars.start(bar)) / length * CELLS_PER_BAR;
      barOnsets[(int) (Math.round(place) % CELLS_PER_BAR)]++;
    }
  }

  /** Looks at each beat from the first to the last moment. */
  private void countSyncopations(BeatNotes all) {
    beats = 0;
    syncopated = 0;
    long beatBefore = -1;
    boolean between = false;
    for (int moment = 0; moment < all.moments(); moment++) {
      long cell = (long) (all.moment(moment) * CELLS_PER_QUARTER + 0.5);
      long beat = cell / CELLS_PER_QUARTER;
      boolean onBeat = cell % CELLS_PER_QUARTER == 0;
      if (beatBefore >= 0 && beat > beatBefore) {
        beats += (int) Math.min(beat - beatBefore, Integer.MAX_VALUE - beats);
        syncopated += between && (beat > beatBefore + 1 || !onBeat) ? 1 : 0;
      }

      between = !onBeat;
      beatBefore = beat;
    }
  }

  private double placeValues(BeatNotes pitched) {
    Arrays.fill(values, 0);
    double sum = 0;
    for (int i = 0; i < pitched.size(); i++) {
      double length = pitched.end(i) - pitched.onset(i);
      int value = 0;
      while (value < VALUE_LIMITS.length && length > VALUE_LIMITS[value]) {
        value++;
      }

      values[value]++;
      sum += length;
    }

    return sum;
  }
}
