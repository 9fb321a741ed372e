package org.midilake.music;

import java.util.List;
import org.midilake.smf.Division;

/**
 * Converts ticks to seconds, through the tempo changes of all tracks (500,000 µs per quarter before
 * the first).
 */
public final class TempoMap {
  public static final int DEFAULT_MICROS_PER_QUARTER = 500_000;

  /** Looking at so many segments one after the other is no slower than a binary search. */
  private static final int NEAR_SEGMENTS = 6;

  private final List<TempoChange> changes;

  // Segment i lasts from its start tick to that of the next; the first starts at tick 0.
  private final long[] startTicks;
  private final double[] startSeconds;
  private final double[] secondsPerTick;

  /** The segment that was looked up last: most questions are asked in order of time. */
  private int near;

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
    int likely = near; // Read once, and only a hint: another thread may set it at any time.
    if (startTicks[likely] <= tick
        && (likely + 1 == startTicks.length || tick < startTicks[likely + 1])) {
      return likely;
    }

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

    near = low;
    return low;
  }

  private double seconds(int segment, long tick) {
    return startSeconds[segment] + (tick - startTicks[segment]) * secondsPerTick[segment];
  }

  /** Sets onsets and ends of notes, which are in order of onset, in seconds, from their ticks. */
  void placeSeconds(Notes notes) {
    int first = 0;
    for (int segment = 0; first < notes.size; segment++) {
      first = placeSeconds(segment, first, notes);
    }
  }

  /** Does so for the notes from one on that start in a segment, and returns the one after them. */
  private int placeSeconds(int segment, int first, Notes notes) {
    long[] onsetTicks = notes.onsetTicks;
    long[] endTicks = notes.endTicks;
    double[] onsetSeconds = notes.onsetSeconds;
    double[] endSeconds = notes.endSeconds;
    long start = startTicks[segment];
    long next = segment + 1 < startTicks.length ? startTicks[segment + 1] : Long.MAX_VALUE;
    double secondsAtStart = startSeconds[segment];
    double perTick = secondsPerTick[segment];
    int note = first;
    for (; note < notes.size && onsetTicks[note] < next; note++) {
      long end = endTicks[note];
      onsetSeconds[note] = secondsAtStart + Ticks.toDouble(onsetTicks[note] - start) * perTick;
      endSeconds[note] =
          end < next
              ? secondsAtStart + Ticks.toDouble(end - start) * perTick
              : secondsAfter(segment + 1, end);
    }

    return note;
  }

  /** Seconds of a tick in a segment or after it, most often soon after it. */
  private double secondsAfter(int segment, long tick) {
    int last = Math.min(segment + NEAR_SEGMENTS, startTicks.length - 1);
    for (int near = segment; near < last; near++) {
      if (tick < startTicks[near + 1]) {
        return seconds(near, tick);
      }
    }

    return seconds(tick);
  }
}
