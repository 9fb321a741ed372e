package org.midilake.analysis.notes;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.midilake.music.Notes;

/**
 * Measures how many notes sound at once, over all tracks. A note that ends at the moment another
 * starts does not sound with it. Keeps its scratch array: one per thread.
 */
public final class PolyphonyMeter {
  /** Notes of ordinary music pass fewer on average. */
  private static final int MOST_STEPS = 16;

  private double[] ends = new double[2048];

  /** Polyphony of a piece. */
  public Polyphony measure(Notes notes) {
    int size = notes.size();
    sortEnds(notes);
    int max = 0;
    int ended = 0;
    double sounding = 0;
    double noteSeconds = 0;
    double before = 0;
    for (int i = 0; i < size; i++) {
      double onset = notes.onsetSeconds(i);
      // Up to the onset some of the notes that started before end, in the order of their ends.
      while (ended < i && ends[ended] <= onset) {
        sounding += ends[ended] - before;
        before = ends[ended];
        ended++;
      }

      sounding += ended < i ? onset - before : 0;
      before = onset;
      max = Math.max(max, i + 1 - ended);
      noteSeconds += notes.endSeconds(i) - onset;
    }

    sounding += size > 0 ? ends[size - 1] - before : 0;
    return new Polyphony(
        max, sounding > 0 ? OptionalDouble.of(noteSeconds / sounding) : OptionalDouble.empty());
  }

  private void sortEnds(Notes notes) {
    if (ends.length < notes.size()) {
      ends = new double[notes.size() * 2];
    }

    for (int i = 0; i < notes.size(); i++) {
      ends[i] = notes.endSeconds(i);
    }

    if (!insert(notes.size())) {
      Arrays.sort(ends, 0, notes.size());
    }
  }

  /** Sorts by insertion, unless that takes long: an end passes those of the notes that go on. */
  private boolean insert(int size) {
    long left = (long) MOST_STEPS * size;
    for (int i = 1; i < size && left >= 0; i++) {
      double end = ends[i];
      int place = i;
      while (place > 0 && ends[place - 1] > end) {
        ends[place] = ends[place - 1];
        place--;
      }

      ends[place] = end;
      left -= i - place;
    }

    return left >= 0;
  }
}
