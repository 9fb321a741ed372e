package org.midilake.analysis.fingerprint;

import java.util.OptionalLong;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;
import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.smf.Division.TicksPerQuarterNote;

/** Codes that are equal for the same notes. Sums, so that the order of notes does not count. */
final class NoteCode {
  private static final int CELLS_PER_QUARTER = 24;
  private static final int CELLS_PER_SECOND = 10_000;

  /** The fractional part of e, which no quotient comes close to. */
  private static final double SHIFT = 0.718281828459045;

  private NoteCode() {}

  /** The code of the exact notes. */
  static OptionalLong exact(Song song) {
    Notes notes = song.notes();
    if (notes.size() == 0) {
      return OptionalLong.empty();
    }

    // Times are whole numbers of the largest unit that they and a quarter note (or, by time code, a
    // tick) are made of: finer resolutions of the same notes have the same numbers.
    long quarter = song.division() instanceof TicksPerQuarterNote ppq ? ppq.ticks() : 1;
    long unit = quarter;
    for (int i = 0; i < notes.size() && unit > 1; i++) {
      unit = common(common(unit, notes.onsetTick(i)), notes.endTick(i));
    }

    long sum = Mix.of(quarter / unit);
    for (int i = 0; i < notes.size(); i++) {
      long sound = (long) notes.pitch(i) << 16 | notes.velocity(i) << 8 | notes.program(i);
      sound = notes.isPercussion(i) ? sound | 1L << 32 : sound;
      long onset = unit == 1 ? notes.onsetTick(i) : notes.onsetTick(i) / unit;
      long end = unit == 1 ? notes.endTick(i) : notes.endTick(i) / unit;
      long time = Mix.of(onset) + end;
      sum += Mix.of(Mix.of(time) + sound);
    }

    return OptionalLong.of(sum & Long.MAX_VALUE);
  }

  /** The code of the exact notes at their times, in tenths of milliseconds. */
  static OptionalLong performance(Song song, OptionalLong exact) {
    if (exact.isEmpty()) {
      return exact;
    }

    long sum = 0;
    Notes notes = song.notes();
    for (int i = 0; i < notes.size(); i++) {
      sum += Mix.of(Mix.of(cell(notes.onsetSeconds(i))) + cell(notes.endSeconds(i)));
    }

    return OptionalLong.of(Mix.of(exact.getAsLong() + Mix.of(sum)) & Long.MAX_VALUE);
  }

  /**
   * Times are quotients of whole numbers; shifted so that none of them lies between two cells,
   * where another resolution, rounded otherwise, would fall into the other one.
   */
  private static long cell(double seconds) {
    return (long) Math.floor(seconds * CELLS_PER_SECOND + SHIFT);
  }

  private static long common(long a, long b) {
    long larger = a;
    long smaller = b;
    while (smaller != 0) {
      long rest = larger % smaller;
      larger = smaller;
      smaller = rest;
    }

    return larger;
  }

  /** The code of the onsets and pitches on a grid, from the first onset. */
  static OptionalLong onGrid(BeatView view) {
    BeatNotes notes = view.all();
    if (notes.size() == 0) {
      return OptionalLong.empty();
    }

    long start = Math.round(notes.onset(0) * CELLS_PER_QUARTER);
    long sum = 0;
    for (int i = 0; i < notes.size(); i++) {
      long cell = (long) (notes.onset(i) * CELLS_PER_QUARTER + 0.5) - start;
      sum += Mix.of(cell << 8 | notes.pitch(i));
    }

    return OptionalLong.of(sum & Long.MAX_VALUE);
  }
}
