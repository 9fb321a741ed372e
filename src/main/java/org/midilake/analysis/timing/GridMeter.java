package org.midilake.analysis.timing;

import java.util.Arrays;
import org.midilake.analysis.tempo.OnsetPlaces;

/**
 * Compares onsets with the tick grid, by the places of the quarter note that they are at. Keeps the
 * levels of the last resolution.
 */
final class GridMeter {
  private static final int LEVELS = MetricLevel.OFF_GRID + 1;

  /** The grids of written music: sixteenths, and sixteenth triplets. */
  private static final int DUPLE_CELLS = 4;

  private static final int TRIPLE_CELLS = 6;

  private final int[] levels = new int[LEVELS];
  private MetricLevel level = MetricLevel.at(1);
  private int ticksPerQuarter = 1;
  private int distinct;
  private double deviation;

  /** Looks at the places of all notes of a piece. */
  void gather(OnsetPlaces places, int noteCount, int resolution) {
    if (resolution != ticksPerQuarter) {
      ticksPerQuarter = resolution;
      level = MetricLevel.at(resolution);
    }

    distinct = places.size();
    Arrays.fill(levels, 0);
    deviation = 0;
    for (int i = 0; i < places.size(); i++) {
      int place = places.place(i);
      int count = places.count(i);
      double quarters = (double) place / ticksPerQuarter;
      double distance = Math.min(distance(quarters, DUPLE_CELLS), distance(quarters, TRIPLE_CELLS));
      deviation += distance * count / noteCount;
      levels[level.of(place)] += count;
    }
  }

  private static double distance(double quarters, int cells) {
    double place = quarters * cells;
    return Math.abs(place - Math.round(place)) / cells;
  }

  /** The level that half of the notes are at or below. */
  int medianLevel(int noteCount) {
    int below = 0;
    for (int i = 0; i < LEVELS; i++) {
      below += levels[i];
      if (2 * below >= noteCount) {
        return i;
      }
    }

    return MetricLevel.OFF_GRID;
  }

  /** Mean distance from the nearest sixteenth or sixteenth triplet, in quarter notes. */
  double meanDeviation() {
    return deviation;
  }

  /** Different places within the quarter note by its ticks. */
  double distinctShare() {
    return (double) distinct / ticksPerQuarter;
  }
}
