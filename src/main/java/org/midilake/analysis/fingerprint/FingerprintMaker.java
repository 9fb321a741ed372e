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
  private static final int CELLS_PER_BAR = 24;
  private static final int CELLS_PER_QUARTER = 12;
  private static final int LONGEST_NOTE = 64 * CELLS_PER_QUARTER;

  private final Sketch sketch = new Sketch();
  private final RunFinder runs = new RunFinder();
  private final int[] rhythms = new int[BarLines.MOST_BARS];
  private final BarChord chord = new BarChord();

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
      int halfCells = Math.min((int) (place * 2 * CELLS_PER_BAR), 2 * CELLS_PER_BAR);
      int cell = Math.max(0, (halfCells + 1) >> 1); // rounded
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
    sketch.clear();
    chord.clear();
    int before = 0;
    int bar = 0;
    for (int i = 0; i < notes.size(); i++) {
      int barOfNote = bars.barAt(notes.onset(i) + BeatNotes.MOMENT_QUARTERS, bar);
      if (barOfNote != bar) {
        before = addStep(before);
        chord.clear();
        bar = barOfNote;
      }

      double length = notes.end(i) - notes.onset(i);
      int halfCells = Math.min((int) (length * 2 * CELLS_PER_QUARTER), 2 * LONGEST_NOTE);
      chord.add(notes.pitch(i), 1 + ((halfCells + 1) >> 1)); // rounded
    }

    addStep(before);
    return sketch.values();
  }

  /** Adds the step to the chord of a bar, which is returned, if there was one before. */
  private int addStep(int before) {
    int classes = chord.classes();
    if (before != 0 && classes != 0) {
      sketch.add(ChordStep.withoutKey(before, classes));
    }

    return classes == 0 ? before : classes;
  }
}
