package org.midilake.analysis.feature;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.beat.BeatNotes;

/**
 * How well the onsets of a piece fit themselves some sixteenth notes later: jSymbolic's beat
 * histogram without tempo. Looks at the first 512 quarter notes. Keeps its cells: one per thread.
 */
final class OnsetCorrelation {
  private static final int CELLS_PER_QUARTER = 4;
  private static final int MOST_CELLS = 512 * CELLS_PER_QUARTER;
  private static final int LAGS = 16;
  private static final int LAGS_AT_ONCE = 4;

  private final int[] counts = new int[MOST_CELLS + LAGS + 1];
  private final int[] used = new int[MOST_CELLS];

  /** The values at lags of 1 to 16 sixteenth notes, 0 or more; nothing without notes. */
  List<Double> of(BeatNotes notes) {
    int cells = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      double position = notes.moment(moment) * CELLS_PER_QUARTER;
      if (position >= MOST_CELLS - 1) {
        break;
      }

      int cell = (int) (position + 0.5);
      if (counts[cell] == 0) {
        used[cells++] = cell;
      }

      counts[cell] += notes.after(moment) - notes.first(moment);
    }

    long atZero = 0;
    for (int i = 0; i < cells; i++) {
      long count = counts[used[i]];
      atZero += count * count;
    }

    List<Double> values = new ArrayList<>(LAGS);
    for (int lag = 1; lag <= LAGS && atZero > 0; lag += LAGS_AT_ONCE) {
      addValues(lag, cells, atZero, values);
    }

    for (int i = 0; i < cells; i++) {
      counts[used[i]] = 0;
    }

    return values;
  }

  /** Adds the values at some lags: their sums are kept in registers. */
  private void addValues(int lag, int cells, long atZero, List<Double> values) {
    long first = 0;
    long second = 0;
    long third = 0;
    long fourth = 0;
    for (int i = 0; i < cells; i++) {
      int cell = used[i];
      long count = counts[cell];
      first += count * counts[cell + lag];
      second += count * counts[cell + lag + 1];
      third += count * counts[cell + lag + 2];
      fourth += count * counts[cell + lag + 3];
    }

    values.add((double) first / atZero);
    values.add((double) second / atZero);
    values.add((double) third / atZero);
    values.add((double) fourth / atZero);
  }
}
