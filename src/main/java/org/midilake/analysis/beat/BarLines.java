package org.midilake.analysis.beat;

import java.util.Arrays;
import java.util.List;
import org.midilake.music.TimeSignatureChange;

/** Where the bars of a piece start, in quarter notes. Reused from piece to piece. */
public final class BarLines {
  /** What comes after so many bars belongs to the last one. */
  public static final int MOST_BARS = 2048;

  private static final double SHORTEST_BAR = 0.25;
  private static final double LONGEST_BAR = 64;
  private static final double COMMON_BAR = 4;

  /** Ends this little after a bar line belong to the bar before, in quarter notes. */
  private static final double OVERHANG = 1.0 / 8;

  private double[] starts = new double[256];
  private int size;

  /** Where the next bar starts. */
  private double next;

  /** Lays bars of one length up to an end. */
  void layEvenly(double barQuarters, double end) {
    size = 0;
    next = 0;
    layTo(end, barQuarters);
    close(barQuarters);
  }

  /**
   * Lays bars by time signature events up to an end; before the first they are of four quarters.
   */
  void layBy(List<TimeSignatureChange> changes, int ticksPerQuarter, double end) {
    size = 0;
    next = 0;
    double bar = COMMON_BAR;
    for (TimeSignatureChange change : changes) {
      double tick = (double) change.tick() / ticksPerQuarter;
      if (tick > 0 && tick < end) {
        layTo(tick, bar);
        // A time signature starts a bar, and may cut the one before it. The first starts the piece.
        next = size == 0 ? 0 : tick;
      }

      bar = quarters(change.numerator(), change.denominator());
    }

    layTo(end, bar);
    close(bar);
  }

  /** Length of a bar in quarter notes; that of 4/4 where a time signature makes no sense. */
  static double quarters(int numerator, int denominator) {
    double quarters = 4.0 * numerator / denominator;
    return quarters >= SHORTEST_BAR && quarters <= LONGEST_BAR ? quarters : COMMON_BAR;
  }

  private void layTo(double end, double bar) {
    while (next < end - OVERHANG && size < MOST_BARS) {
      if (size + 2 > starts.length) {
        starts = Arrays.copyOf(starts, size * 2);
      }

      starts[size++] = next;
      next += bar;
    }
  }

  /** A piece that is as short as a stroke has a bar, too. */
  private void close(double bar) {
    if (size == 0) {
      starts[size++] = 0;
    }

    starts[size] = starts[size - 1] + bar;
  }

  /** Number of bars, 1 or more. */
  public int size() {
    return size;
  }

  /** Start of a bar; that after the last one starts where the last one ends. */
  public double start(int bar) {
    return starts[bar];
  }

  /** The bar at a position, looking from a bar at or before it; the last one for what is after. */
  public int barAt(double quarters, int from) {
    int bar = from;
    while (bar + 1 < size && starts[bar + 1] <= quarters) {
      bar++;
    }

    return bar;
  }
}
