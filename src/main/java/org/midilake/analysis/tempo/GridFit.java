package org.midilake.analysis.tempo;

import java.util.HashMap;
import java.util.Map;
import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/**
 * Whether onsets follow the tick grid. Files of performances that were recorded without a click
 * have a resolution and often a tempo, but neither means anything.
 *
 * <p>For each of some divisions of the quarter note the mean of the cosine of the phase is taken
 * (the mean resultant of directional statistics, with the direction known: Mardia and Jupp,
 * "Directional Statistics", 2000). It is 1 if all onsets lie on the grid, and about 0 if they
 * ignore it. Onsets that deviate by a normal error of 15 ms from the sixteenths at 120 beats per
 * minute give 0.75. Keeps the cosines of some resolutions: one per thread.
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

  /** Libraries have a handful of resolutions; a rarer one takes the place of all. */
  private static final int MOST_RESOLUTIONS = 8;

  private final Map<Integer, double[][]> cosinesByResolution = new HashMap<>();
  private final OnsetPlaces places = new OnsetPlaces();

  /** The meaning of a piece's grid. */
  public Grid gridOf(Song song) {
    return song.division() instanceof TicksPerQuarterNote quarter
            && follows(song.notes(), quarter.ticks())
        ? Grid.FOLLOWED
        : Grid.CLOCK;
  }

  /** Where the onsets of the last piece are, if it has quarter notes. */
  public OnsetPlaces places() {
    return places;
  }

  /** Whether the onsets follow the grid; not if there are no notes. */
  private boolean follows(Notes notes, int ticksPerQuarter) {
    double chance = CHANCE / Math.sqrt(Math.max(1, notes.size()));
    return of(notes, ticksPerQuarter) >= Math.max(SMALLEST_FIT, Math.min(chance, LARGEST_CHANCE));
  }

  /** The best of the divisions, -1..1; 0 without notes. */
  private double of(Notes notes, int ticksPerQuarter) {
    places.gather(notes, ticksPerQuarter);
    double best = 0;
    for (double[] ofPlaces : cosines(ticksPerQuarter)) {
      double sum = 0;
      for (int i = 0; i < places.size(); i++) {
        sum += places.count(i) * ofPlaces[places.place(i)];
      }

      best = Math.max(best, notes.size() > 0 ? sum / notes.size() : 0);
    }

    return best;
  }

  private double[][] cosines(int ticksPerQuarter) {
    double[][] known = cosinesByResolution.get(ticksPerQuarter);
    if (known != null) {
      return known;
    }

    if (cosinesByResolution.size() == MOST_RESOLUTIONS) {
      cosinesByResolution.clear();
    }

    double[][] cosines = layOut(ticksPerQuarter);
    cosinesByResolution.put(ticksPerQuarter, cosines);
    return cosines;
  }

  /** Computes the cosines of all places within the quarter note. */
  private static double[][] layOut(int ticksPerQuarter) {
    double[][] cosines = new double[DIVISIONS.length][ticksPerQuarter];
    for (int place = 0; place < ticksPerQuarter; place++) {
      double phase = (double) place / ticksPerQuarter;
      for (int d = 0; d < DIVISIONS.length; d++) {
        double cells = phase * DIVISIONS[d];
        cosines[d][place] = cosine(cells - (int) cells);
      }
    }

    return cosines;
  }

  /** Cosine of a turn, 0..1, by parabolas: within 0.06, which is enough for a mean. */
  private static double cosine(double turn) {
    double quarter = 4 * Math.abs(turn - 0.5) - 1;
    return quarter * (2 - Math.abs(quarter));
  }
}
