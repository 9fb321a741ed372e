package org.midilake.analysis.tempo;

import java.util.Arrays;
import org.midilake.music.Notes;

/**
 * How many notes of a piece start at each place of the quarter note, in ticks. Songs have thousands
 * of notes at a handful of places. Reused from piece to piece.
 */
public final class OnsetPlaces {
  /** Of more places than one in so many ticks, going through all ticks is faster than sorting. */
  private static final int FEW_PLACES = 16;

  private int[] counts = new int[480];
  private int[] places = new int[480];
  private int size;

  /** Counts the notes of a piece. */
  void gather(Notes notes, int ticksPerQuarter) {
    clear(ticksPerQuarter);
    for (int i = 0; i < notes.size(); i++) {
      int place = (int) (notes.onsetTick(i) % ticksPerQuarter);
      if (counts[place]++ == 0) {
        places[size++] = place;
      }
    }

    order(ticksPerQuarter);
  }

  private void clear(int ticksPerQuarter) {
    for (int i = 0; i < size; i++) {
      counts[places[i]] = 0;
    }

    size = 0;
    if (counts.length < ticksPerQuarter) {
      counts = new int[ticksPerQuarter];
      places = new int[ticksPerQuarter];
    }
  }

  private void order(int ticksPerQuarter) {
    if (size * FEW_PLACES < ticksPerQuarter) {
      Arrays.sort(places, 0, size);
      return;
    }

    int next = 0;
    for (int place = 0; next < size; place++) {
      places[next] = place;
      next += counts[place] > 0 ? 1 : 0;
    }
  }

  /** Number of places with notes. */
  public int size() {
    return size;
  }

  /** A place with notes, in ticks from the start of the quarter note; they ascend. */
  public int place(int index) {
    return places[index];
  }

  /** Number of notes at such a place. */
  public int count(int index) {
    return counts[places[index]];
  }
}
