package org.midilake.analysis.fingerprint;

import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.beat.Parts;

/**
 * Finds the runs of a piece. The lines of pitched notes are the highest notes of each part, of all
 * parts (unless a higher one still sounds), and the lowest ones: a part that is missing, or moved
 * to another track, leaves those of the others. The run of drums is what is struck at some moments
 * in a row, and the time between them, on a grid of sixteenths. Keeps its arrays: one per thread.
 */
final class RunFinder {
  /** Fewer runs say little of a piece. */
  private static final int FEWEST = 8;

  /** Moments of a run of drums. */
  private static final int STROKES = 8;

  private static final int CELLS_PER_QUARTER = 4;
  private static final int LONGEST_PAUSE = 16;

  private final RunSketch sketch = new RunSketch();
  private final LineRuns[] parts = new LineRuns[Parts.MOST];
  private final double[] moments = new double[Parts.MOST];
  private final int[] tops = new int[Parts.MOST];
  private final LineRuns top = new LineRuns(sketch);
  private final LineRuns bottom = new LineRuns(sketch);
  private final long[] strokes = new long[STROKES];
  private final long[] pauses = new long[STROKES];

  RunFinder() {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new LineRuns(sketch);
    }
  }

  /** The runs of a piece: of its lines, or of its drums where the lines have hardly any. */
  Runs of(BeatView view) {
    Runs pitched = pitched(view);
    if (pitched.count() >= FEWEST) {
      return pitched;
    }

    Runs drums = drums(view);
    return drums.count() >= FEWEST ? drums : pitched;
  }

  private Runs pitched(BeatView view) {
    sketch.clear();
    addParts(view.pitched(), view.parts().size());
    addOuterLines(view.pitched());
    return sketch.runs(Runs.Kind.PITCHED);
  }

  private void addParts(BeatNotes notes, int count) {
    for (int part = 0; part < count; part++) {
      parts[part].clear();
      tops[part] = -1;
    }

    for (int i = 0; i < notes.size(); i++) {
      int part = notes.part(i);
      boolean isNext =
          tops[part] < 0 || notes.onset(i) - moments[part] >= BeatNotes.MOMENT_QUARTERS;
      if (isNext && tops[part] >= 0) {
        parts[part].add(tops[part]);
      }

      moments[part] = isNext ? notes.onset(i) : moments[part];
      tops[part] = isNext ? notes.pitch(i) : Math.max(tops[part], notes.pitch(i));
    }

    for (int part = 0; part < count; part++) {
      if (tops[part] >= 0) {
        parts[part].add(tops[part]);
      }
    }
  }

  private void addOuterLines(BeatNotes notes) {
    top.clear();
    bottom.clear();
    int highest = -1;
    for (int moment = 0; moment < notes.moments(); moment++) {
      int high = notes.first(moment);
      int low = high;
      for (int i = high + 1; i < notes.after(moment); i++) {
        high = isOver(notes, i, high) ? i : high;
        low = notes.pitch(i) < notes.pitch(low) ? i : low;
      }

      bottom.add(notes.pitch(low));
      boolean isCovered =
          highest >= 0
              && notes.end(highest) - notes.onset(high) >= BeatNotes.MOMENT_QUARTERS
              && notes.pitch(high) < notes.pitch(highest);
      if (!isCovered) {
        top.add(notes.pitch(high));
        highest = high;
      }
    }
  }

  /** Of two notes of one pitch the longer one, whatever their order. */
  private static boolean isOver(BeatNotes notes, int note, int other) {
    return notes.pitch(note) > notes.pitch(other)
        || (notes.pitch(note) == notes.pitch(other) && notes.end(note) > notes.end(other));
  }

  private Runs drums(BeatView view) {
    BeatNotes notes = view.drums();
    sketch.clear();
    long before = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      long cell = Math.round(notes.moment(moment) * CELLS_PER_QUARTER);
      long pause = moment == 0 ? 0 : Math.min(cell - before, LONGEST_PAUSE);
      before = cell;
      long keys = 0;
      for (int i = notes.first(moment); i < notes.after(moment); i++) {
        keys |= 1L << notes.pitch(i) % Long.SIZE;
      }

      strokes[moment % STROKES] = Mix.of(keys);
      pauses[moment % STROKES] = pause;
      if (moment + 1 >= STROKES) {
        sketch.add(runOf(moment));
      }
    }

    return sketch.runs(Runs.Kind.DRUMS);
  }

  private long runOf(int lastMoment) {
    long code = strokes[(lastMoment + 1) % STROKES];
    for (int i = 2; i <= STROKES; i++) {
      int moment = (lastMoment + i) % STROKES;
      code = Mix.of(code + strokes[moment]) + pauses[moment];
    }

    return code;
  }
}
