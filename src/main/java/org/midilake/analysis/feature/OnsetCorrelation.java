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

      int cell = (int) Math.round(position);
      if (counts[cell] == 0) {
        used[cells++] = cell;
      }

      counts[cell] += notes.after(moment) - notes.first(moment);
    }

    long[] sums = new long[LAGS + 1];
    for (int i = 0; i < cells; i++) {
      long count = counts[used[i]];
      for (int lag = 0; lag <= LAGS; lag++) {
        sums[lag] += count * counts[used[i] + lag];
      }
    }

    for (int i = 0; i < cells; i++) {
      counts[used[i]] = 0;
    }

    if (sums[0] == 0) {
      return List.of();
    }

    List<Double> values = new ArrayList<>(LAGS);
    for (int lag = 1; lag <= LAGS; lag++) {
      values.add((double) sums[lag] / sums[0]);
    }

    return values;
  }
}
