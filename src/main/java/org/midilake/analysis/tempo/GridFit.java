package org.midilake.analysis.tempo;

import org.midilake.music.Notes;

/**
 * Whether onsets follow the tick grid. Files of performances that were recorded without a click
 * have a resolution and often a tempo, but neither means anything.
 *
 * <p>For each of some divisions of the quarter note the mean of the cosine of the phase is taken
 * (the mean resultant of directional statistics, with the direction known: Mardia and Jupp,
 * "Directional Statistics", 2000). It is 1 if all onsets lie on the grid, and about 0 if they
 * ignore it. Onsets that deviate by a normal error of 15 ms from the sixteenths at 120 beats per
 * minute give 0.75.
 */
public final class GridFit {
  /** Cells per quarter note: eighths, sixteenths, thirty-seconds and the triplets among them. */
  private static final int[] DIVISIONS = {2, 3, 4, 6, 8};

  /** Measured: nine of ten recordings to a click are above, four of five without one below. */
  private static final double SMALLEST_FIT = 0.15;

  /** Four standard errors of the mean cosine of random phases, for one note. */
  private static final double CHANCE = 2.8;

  /** A handful of notes that all lie on the grid follow it. */
  private static final double LARGEST_CHANCE = 0.9;

  private GridFit() {}

  /** Whether the onsets follow the grid; not if there are no notes. */
  public static boolean follows(Notes notes, int ticksPerQuarter) {
    double chance = CHANCE / Math.sqrt(Math.max(1, notes.size()));
    return of(notes, ticksPerQuarter) >= Math.max(SMALLEST_FIT, Math.min(chance, LARGEST_CHANCE));
  }

  /** The best of the divisions, -1..1; 0 without notes. */
  public static double of(Notes notes, int ticksPerQuarter) {
    double[] sums = new double[DIVISIONS.length];
    for (int i = 0; i < notes.size(); i++) {
      double phase = (double) (notes.onsetTick(i) % ticksPerQuarter) / ticksPerQuarter;
      for (int d = 0; d < DIVISIONS.length; d++) {
        double cells = phase * DIVISIONS[d];
        sums[d] += cosine(cells - (int) cells);
      }
    }

    double best = 0;
    for (double sum : sums) {
      best = Math.max(best, notes.size() > 0 ? sum / notes.size() : 0);
    }

    return best;
  }

  /** Cosine of a turn, 0..1, by parabolas: within 0.06, which is enough for a mean. */
  private static double cosine(double turn) {
    double quarter = 4 * Math.abs(turn - 0.5) - 1;
    return quarter * (2 - Math.abs(quarter));
  }
}
