package org.midilake.analysis.timing;

import java.util.Arrays;
import org.midilake.music.Notes;

/**
 * Compares onsets with the tick grid. Counts the notes at each place of the quarter note first:
 * songs have thousands of notes at a handful of places. Keeps its arrays, and the levels of the
 * last resolution.
 */
final class GridMeter {
  private static final int LEVELS = MetricLevel.OFF_GRID + 1;

  /** The grids of written music: sixteenths, and sixteenth triplets. */
  private static final int DUPLE_CELLS = 4;

  private static final int TRIPLE_CELLS = 6;

  /** Of more places than one in so many ticks, going through all ticks is faster than sorting. */
  private static final int FEW_PLACES = 16;

  private final int[] levels = new int[LEVELS];
  private int[] counts = new int[1];
  private int[] places = new int[1];
  private MetricLevel level = MetricLevel.at(1);
  private int ticksPerQuarter = 1;
  private int distinct;
  private double deviation;

  /** Looks at all notes of a piece. */
  void gather(Notes notes, int resolution) {
    if (resolution != ticksPerQuarter) {
      ticksPerQuarter = resolution;
      level = MetricLevel.at(resolution);
      counts = new int[resolution];
      places = new int[resolution];
    }

    distinct = 0;
    for (int i = 0; i < notes.size(); i++) {
      int place = (int) (notes.onsetTick(i) % ticksPerQuarter);
      if (counts[place]++ == 0) {
        places[distinct++] = place;
      }
    }

    weighPlaces(notes.size());
  }

  /** In ascending order, so that the sum does not depend on which place comes first. */
  private void weighPlaces(int noteCount) {
    Arrays.fill(levels, 0);
    orderPlaces();
    deviation = 0;
    for (int i = 0; i < distinct; i++) {
      int place = places[i];
      double quarters = (double) place / ticksPerQuarter;
      double distance = Math.min(distance(quarters, DUPLE_CELLS), distance(quarters, TRIPLE_CELLS));
      deviation += distance * counts[place] / noteCount;
      levels[level.of(place)] += counts[place];
      counts[place] = 0;
    }
  }

  private void orderPlaces() {
    if (distinct * FEW_PLACES < ticksPerQuarter) {
      Arrays.sort(places, 0, distinct);
      return;
    }

    int next = 0;
    for (int place = 0; place < ticksPerQuarter; place++) {
      places[next] = place;
      next += counts[place] > 0 ? 1 : 0;
      if (next == distinct) {
        return;
      }
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
