package org.midilake.music;

import java.util.List;
import org.midilake.smf.Division;

/**
 * Converts ticks to seconds, through the tempo changes of all tracks (500,000 µs per quarter before
 * the first).
 */
public final class TempoMap {
  public static final int DEFAULT_MICROS_PER_QUARTER = 500_000;

  private final List<TempoChange> changes;

  // Segment i lasts from its start tick to that of the next; the first starts at tick 0.
  private final long[] startTicks;
  private final double[] startSeconds;
  private final double[] secondsPerTick;

  /** {@code changes} are ordered by tick; of several at one tick the last one counts. */
  public TempoMap(Division division, List<TempoChange> changes) {
    this.changes = List.copyOf(changes);
    int segments = changes.size() + 1;
    startTicks = new long[segments];
    startSeconds = new double[segments];
    secondsPerTick = new double[segments];
    secondsPerTick[0] = division.secondsPerTick(DEFAULT_MICROS_PER_QUARTER);
    for (int i = 1; i < segments; i++) {
      TempoChange change = this.changes.get(i - 1);
      startTicks[i] = change.tick();
      startSeconds[i] = seconds(i - 1, change.tick());
      secondsPerTick[i] = division.secondsPerTick(change.microsPerQuarter());
    }
  }

  public List<TempoChange> changes() {
    return changes;
  }

  /** Seconds from the start of the piece to a tick. */
  public double seconds(long tick) {
    return seconds(segment(tick), tick);
  }

  /** The last tick that is not after a time; 0 before the start of the piece. */
  public long tick(double seconds) {
    int segment = 0;
    while (segment + 1 < startTicks.length && startSeconds[segment + 1] <= seconds) {
      segment++;
    }

    return startTicks[segment]
        + (long) (Math.max(0, seconds - startSeconds[segment]) / secondsPerTick[segment]);
  }

  /** Number of the stretch of constant tempo that a tick is in, from 0. */
  private int segment(long tick) {
    int low = 0;
    int high = startTicks.length - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (startTicks[middle] <= tick) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }

    return low;
  }

  private double seconds(int segment, long tick) {
    return startSeconds[segment] + (tick - startTicks[segment]) * secondsPerTick[segment];
  }

  /** Walks through the map with ticks that never go back: constant time per step on average. */
  final class Walk {
    private int segment;
    private long start;
    private long next;
    private double secondsAtStart;
    private double perTick;

    Walk() {
      enter(0);
    }

    private void enter(int number) {
      segment = number;
      start = startTicks[number];
      next = number + 1 < startTicks.length ? startTicks[number + 1] : Long.MAX_VALUE;
      secondsAtStart = startSeconds[number];
      perTick = secondsPerTick[number];
    }

    /** Goes to a tick and tells its time. */
    double seconds(long tick) {
      while (tick >= next) {
        enter(segment + 1);
      }

      return secondsAtStart + (tick - start) * perTick;
    }

    /** Seconds of a tick at or after the last one, without going there. */
    double secondsAhead(long tick) {
      return tick < next ? secondsAtStart + (tick - start) * perTick : TempoMap.this.seconds(tick);
    }
  }
}
