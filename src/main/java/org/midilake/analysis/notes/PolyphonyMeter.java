package org.midilake.analysis.notes;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.midilake.music.Notes;

/**
 * Measures how many notes sound at once, over all tracks. A note that ends at the moment another
 * starts does not sound with it. Keeps its scratch array: one per thread.
 */
public final class PolyphonyMeter {
  /** Ordinary music takes a tenth of them per note. */
  private static final int MOST_STEPS = 32;

  private long[] ends = new long[2048];

  /** Polyphony of a piece. */
  public Polyphony measure(Notes notes) {
    SoundingTime sounding = new SoundingTime();
    double noteSeconds = 0;
    for (int i = 0; i < notes.size(); i++) {
      double onset = notes.onsetSeconds(i);
      double end = notes.endSeconds(i);
      sounding.add(onset, end);
      noteSeconds += end - onset;
    }

    double seconds = sounding.length();
    return new Polyphony(
        max(notes),
        seconds > 0 ? OptionalDouble.of(noteSeconds / seconds) : OptionalDouble.empty());
  }

  /** Counts out those that have ended only when there would be more notes than ever. */
  private int max(Notes notes) {
    int size = notes.size();
    if (ends.length < size) {
      ends = new long[size * 2];
    }

    int max = Math.min(1, size); // A note without length sounds with no other.
    int started = 0;
    long stepsLeft = (long) MOST_STEPS * size;
    for (int i = 0; i < size; i++) {
      ends[started++] = notes.endTick(i);
      if (started > max) {
        stepsLeft -= started;
        if (stepsLeft < 0) {
          return maxOfMany(notes);
        }

        started = keepSounding(started, notes.onsetTick(i));
        max = Math.max(max, started);
      }
    }

    return max;
  }

  /** Drops the ends that are not after a tick, and returns how many are left. */
  private int keepSounding(int count, long tick) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      long end = ends[i];
      ends[kept] = end;
      kept += (int) ((tick - end) >>> 63); // 1 if it is after the tick: as good as random
    }

    return kept;
  }

  /** The same by the order of the ends: faster where hundreds of notes sound at once. */
  private int maxOfMany(Notes notes) {
    int size = notes.size();
    for (int i = 0; i < size; i++) {
      ends[i] = notes.endTick(i);
    }

    Arrays.sort(ends, 0, size);
    int max = 1;
    int ended = 0;
    for (int i = 0; i < size; i++) {
      while (ended < size && ends[ended] <= notes.onsetTick(i)) {
        ended++;
      }

      max = Math.max(max, i + 1 - ended);
    }

    return max;
  }
}
