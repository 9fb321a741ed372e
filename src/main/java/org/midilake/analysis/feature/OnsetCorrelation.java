package org.midilake.analysis.feature;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** Notes by cell: whole numbers, whose products and sums are exact. */
  private final double[] counts = new double[MOST_CELLS + LAGS];

  /** The values at lags of 1 to 16 sixteenth notes, 0 or more; nothing without notes. */
  List<Double> of(BeatNotes notes) {
    int cells = 0;
    double atZero = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      double position = notes.moment(moment) * CELLS_PER_QUARTER;
      if (position >= MOST_CELLS - 1) {
        break;
      }

      int cell = (int) (position + 0.5);
      double added = notes.after(moment) - notes.first(moment);
      atZero += added * (added + 2 * counts[cell]); // the growth of the square
      counts[cell] += added;
      cells = cell + 1;
    }

    List<Double> values = new ArrayList<>(LAGS);
    for (int lag = 1; lag <= LAGS && atZero > 0; lag += LAGS_AT_ONCE) {
      addValues(lag, cells, atZero, values);
    }

    Arrays.fill(counts, 0, cells, 0);
    return values;
  }

  /** Adds the values at some lags: four sums at once wait less for one another than one. */
  private void addValues(int lag, int cells, double atZero, List<Double> values) {
    double first = 0;
    double second = 0;
    double third = 0;
    double fourth = 0;
    for (int cell = 0; cell < cells; cell++) {
      double count = counts[cell];
      first += count * counts[cell + lag];
      second += count * counts[cell + lag + 1];
      third += count * counts[cell + lag + 2];
      fourth += count * counts[cell + lag + 3];
    }

    values.add(first / atZero);
    values.add(second / atZero);
    values.add(third / atZero);
    values.add(fourth / atZero);
  }
}
