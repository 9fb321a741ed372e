package org.midilake.music;

import java.util.List;
import org.midilake.smf.Division;

/** Converts ticks to seconds, through the tempo changes of all tracks (500,000 µs per quarter before the first). */
public final class TempoMap {
  public static final int DEFAULT_MICROS_PER_QUARTER = 500_000;

  private final Division division;
  private final List<TempoChange> changes;
  private final double[] startSeconds;

  /** {@code changes} are ordered by tick; of several at one tick the last one counts. */
  public TempoMap(Division division, List<TempoChange> changes) {
    this.division = division;
    this.changes = List.copyOf(changes);
    startSeconds = new double[changes.size()];
    double seconds = 0;
    long tick = 0;
    int micros = DEFAULT_MICROS_PER_QUARTER;
    for (int i = 0; i < startSeconds.length; i++) {
      TempoChange change = this.changes.get(i);
      seconds += (change.tick() - tick) * division.secondsPerTick(micros);
      startSeconds[i] = seconds;
      tick = change.tick();
      micros = change.microsPerQuarter();
    }
  }

  public List<TempoChange> changes() {
    return changes;
  }

  /** Seconds from the start of the piece to a tick. */
  public double seconds(long tick) {
    int low = 0;
    int high = startSeconds.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (changes.get(middle).tick() <= tick) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }

    if (low == 0) {
      return tick * division.secondsPerTick(DEFAULT_MICROS_PER_QUARTER);
    }

    TempoChange change = changes.get(low - 1);
    return startSeconds[low - 1] + (tick - change.tick()) * division.secondsPerTick(change.microsPerQuarter());
  }
}
