package org.midilake.analysis.fingerprint;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import org.midilake.analysis.beat.BarLines;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.melody.MelodyLine;
import org.midilake.music.Song;

/** Makes the fingerprints of a piece. Keeps its arrays: one per thread. */
public final class FingerprintMaker {
  private static final int RUN = 5;
  private static final int CLASSES = 12;
  private static final int CELLS_PER_BAR = 24;
  private static final int STRONGEST = 3;

  /** Pitch classes of a bar below this share of the strongest are passing notes. */
  private static final double PASSING = 0.25;

  private final Sketch sketch = new Sketch();
  private final RunFinder runs = new RunFinder();
  private final int[] rhythms = new int[BarLines.MOST_BARS];
  private final int[] lengths = new int[BarLines.MOST_BARS * CLASSES];

  /** The fingerprints of a piece with its melody. */
  public Fingerprints of(Song song, BeatView view, MelodyLine melody) {
    OptionalLong exact = NoteCode.exact(song);
    return new Fingerprints(
        exact,
        NoteCode.performance(song, exact),
        NoteCode.onGrid(view),
        runs.of(view),
        melody(melody),
        rhythm(view),
        harmony(view.pitched(), view.bars()));
  }

  private List<Integer> melody(MelodyLine line) {
    sketch.clear();
    long code = 0;
    for (int i = 1; i < line.size(); i++) {
      // Eight bits hold any interval; five of them a run.
      code = ((code << 8) | (line.interval(i) & 0xFF)) & ((1L << (8 * RUN)) - 1);
      if (i >= RUN) {
        sketch.add(code);
      }
    }

    return sketch.values();
  }

  private List<Integer> rhythm(BeatView view) {
    BarLines bars = view.bars();
    Arrays.fill(rhythms, 0, bars.size(), 0);
    int bar = 0;
    for (int moment = 0; moment < view.all().moments(); moment++) {
      double onset = view.all().moment(moment) + BeatNotes.MOMENT_QUARTERS;
      bar = bars.barAt(onset, bar);
      double length = bars.start(bar + 1) - bars.start(bar);
      double place = (onset - BeatNotes.MOMENT_QUARTERS - bars.start(bar)) / length;
      int cell = (int) Math.max(0, Math.round(place * CELLS_PER_BAR));
      rhythms[bar] |= 1 << Math.min(cell, CELLS_PER_BAR - 1);
    }

    sketch.clear();
    for (int i = 0; i < bars.size(); i++) {
      if (rhythms[i] != 0) {
        sketch.add(rhythms[i]);
      }
    }

    return sketch.values();
  }

  private List<Integer> harmony(BeatNotes notes, BarLines bars) {
    Arrays.fill(lengths, 0, bars.size() * CLASSES, 0);
    int bar = 0;
    for (int i = 0; i < notes.size(); i++) {
      bar = bars.barAt(notes.onset(i) + BeatNotes.MOMENT_QUARTERS, bar);
      double length = Math.min(notes.end(i) - notes.onset(i), 64);
      lengths[bar * CLASSES + notes.pitch(i) % CLASSES] += 1 + (int) Math.round(length * 12);
    }

    sketch.clear();
    int before = 0;
    for (int i = 0; i < bars.size(); i++) {
      int classes = strongest(i * CLASSES);
      if (classes != 0) {
        if (before != 0) {
          sketch.add(withoutKey(before, classes));
        }

        before = classes;
      }
    }

    return sketch.values();
  }

  /** The strongest pitch classes of a bar as bits; equally strong ones all or none. */
  private int strongest(int at) {
    int classes = 0;
    int limit = Integer.MAX_VALUE;
    int largest = 0;
    for (int rank = 0; rank < STRONGEST; rank++) {
      int next = 0;
      for (int i = 0; i < CLASSES; i++) {
        next = lengths[at + i] < limit ? Math.max(next, lengths[at + i]) : next;
      }

      largest = Math.max(largest, next);
      int level = 0;
      for (int i = 0; i < CLASSES; i++) {
        level |= next > 0 && lengths[at + i] == next ? 1 << i : 0;
      }

      boolean fits = Integer.bitCount(classes | level) <= STRONGEST;
      if (next < PASSING * largest || (classes != 0 && !fits)) {
        return classes;
      }

      classes |= level;
      limit = next;
    }

    return classes;
  }

  /** The smallest number that any transposition of two chords makes. */
  private static int withoutKey(int chord, int next) {
    int smallest = Integer.MAX_VALUE;
    for (int i = 0; i < CLASSES; i++) {
      smallest = Math.min(smallest, rotate(chord, i) << CLASSES | rotate(next, i));
    }

    return smallest;
  }

  private static int rotate(int classes, int semitones) {
    return (classes << semitones | classes >>> (CLASSES - semitones)) & (1 << CLASSES) - 1;
  }
}
