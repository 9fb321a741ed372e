package org.midilake.analysis.melody;

import java.util.Arrays;
import java.util.OptionalInt;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.beat.Parts;

/**
 * Finds the melody. A part can be it if it has a twentieth of the pitched notes (and eight), plays
 * one note at a time but for a tenth of them, and is on average no lower than all pitched notes; of
 * several the highest is taken. Otherwise the melody is the skyline: the highest note of each
 * moment, unless a higher one still sounds (Uitdenbogerd and Zobel, "Manipulation of music for
 * melody matching", ACM Multimedia 1998). Keeps its arrays: one per thread.
 */
public final class MelodyFinder {
  private static final int FEWEST_NOTES = 8;
  private static final int SMALLEST_SHARE = 20;
  private static final int MOST_OVERLAPS = 10;

  private final int[] counts = new int[Parts.MOST];
  private final long[] pitchSums = new long[Parts.MOST];
  private final int[] overlaps = new int[Parts.MOST];
  private final double[] lastEnds = new double[Parts.MOST];
  private final MelodyLine line = new MelodyLine();

  /** The part that is the melody, as a number among the parts; none for the skyline. */
  public OptionalInt part(BeatView view) {
    BeatNotes notes = view.pitched();
    int parts = view.parts().size();
    Arrays.fill(counts, 0, parts, 0);
    Arrays.fill(pitchSums, 0, parts, 0);
    Arrays.fill(overlaps, 0, parts, 0);
    Arrays.fill(lastEnds, 0, parts, 0);
    for (int i = 0; i < notes.size(); i++) {
      int part = notes.part(i);
      double end = notes.end(i);
      double lastEnd = lastEnds[part];
      counts[part]++;
      pitchSums[part] += notes.pitch(i);
      overlaps[part] += lastEnd - notes.onset(i) >= BeatNotes.MOMENT_QUARTERS ? 1 : 0;
      lastEnds[part] = Math.max(lastEnd, end);
    }

    long pitches = 0;
    for (int part = 0; part < parts; part++) {
      pitches += pitchSums[part];
    }

    int best = -1;
    for (int part = 0; part < parts; part++) {
      int count = counts[part];
      if (count >= FEWEST_NOTES
          && (long) count * SMALLEST_SHARE >= notes.size()
          && overlaps[part] * MOST_OVERLAPS <= count
          && pitchSums[part] * notes.size() >= pitches * count
          && (best < 0 || pitchSums[part] * counts[best] > pitchSums[best] * count)) {
        best = part;
      }
    }

    return best < 0 ? OptionalInt.empty() : OptionalInt.of(best);
  }

  /** The notes of the melody; valid until the next call. */
  public MelodyLine line(BeatView view, OptionalInt part) {
    BeatNotes notes = view.pitched();
    int wanted = part.orElse(-1);
    line.clear();
    int highest = -1;
    for (int moment = 0; moment < notes.moments(); moment++) {
      int top = wanted < 0 ? notes.top(moment) : top(notes, moment, wanted);
      if (top >= 0 && !isBelow(notes, top, highest)) {
        line.add(notes.onset(top), notes.end(top), notes.pitch(top));
        highest = top;
      }
    }

    return line;
  }

  /** The highest note of a part in a moment; -1 if there is none. */
  private static int top(BeatNotes notes, int moment, int part) {
    int top = -1;
    for (int i = notes.first(moment); i < notes.after(moment); i++) {
      if (notes.part(i) == part && (top < 0 || notes.isOver(i, top))) {
        top = i;
      }
    }

    return top;
  }

  private static boolean isBelow(BeatNotes notes, int note, int melody) {
    return melody >= 0
        && notes.end(melody) - notes.onset(note) >= BeatNotes.MOMENT_QUARTERS
        && notes.pitch(note) < notes.pitch(melody);
  }
}
