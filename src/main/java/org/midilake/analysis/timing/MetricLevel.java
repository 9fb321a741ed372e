package org.midilake.analysis.timing;

import java.util.Arrays;

/**
 * The metric level of an onset: the coarsest of some grids that it lies on. The heuristic is that
 * of Lee, Ens, Adkins, Sarmento, Barthet and Pasquier ("The GigaMIDI Dataset with Features for
 * Expressive Music Performance Detection", TISMIR 2025), where the median level of a track tells
 * written notes from performed ones. Grids end at thirty-seconds and their triplets here, as at 96
 * ticks to a quarter note finer ones hold most of the ticks.
 */
final class MetricLevel {
  /** Level of an onset on none of the grids. */
  static final int OFF_GRID = 12;

  /** Cells per quarter note by level: halves and thirds in turn. */
  private static final int[] CELLS = {1, 3, 2, 6, 4, 12, 8, 24};

  private final byte[] levelOf;

  private MetricLevel(byte[] levelOf) {
    this.levelOf = levelOf;
  }

  /** The levels at a resolution. */
  static MetricLevel at(int ticksPerQuarter) {
    byte[] levels = new byte[ticksPerQuarter];
    Arrays.fill(levels, (byte) OFF_GRID);
    for (int level = CELLS.length - 1; level >= 0; level--) {
      int cells = CELLS[level];
      for (int cell = 0; cell < cells; cell++) {
        // Where a resolution cannot be divided, programs write the nearest tick.
        levels[Math.round((float) cell * ticksPerQuarter / cells) % ticksPerQuarter] = (byte) level;
      }
    }

    return new MetricLevel(levels);
  }

  /** Level of an onset, 0..7 or {@link #OFF_GRID}. */
  int of(long tick) {
    return levelOf[(int) (tick % levelOf.length)];
  }
}
