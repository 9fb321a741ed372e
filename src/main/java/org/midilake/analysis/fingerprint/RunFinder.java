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
  private final LineRuns outer = new LineRuns();
  private final long[] strokes = new long[STROKES];
  private final long[] pauses = new long[STROKES];

  RunFinder() {
    for (int i = 0; i < parts.length; i++) {
      parts[i] = new LineRuns();
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
    addHighest(view.pitched());
    addLowest(view.pitched());
    return sketch.runs(Runs.Kind.PITCHED);
  }

  private void addParts(BeatNotes notes, int count) {
    for (int part = 0; part < count; part++) {
      parts[part].clear();
      moments[part] = Double.NEGATIVE_INFINITY;
    }

    for (int i = 0; i < notes.size(); i++) {
      int part = notes.part(i);
      double onset = notes.onset(i);
      if (onset - moments[part] >= BeatNotes.MOMENT_QUARTERS) {
        parts[part].add(notes.pitch(i));
        moments[part] = onset;
      } else {
        parts[part].raise(notes.pitch(i));
      }
    }

    for (int part = 0; part < count; part++) {
      parts[part].addTo(sketch);
    }
  }

  private void addHighest(BeatNotes notes) {
    outer.clear();
    int highestPitch = -1;
    double end = 0;
    for (int moment = 0; moment < notes.moments(); moment++) {
      int note = notes.top(moment);
      boolean isCovered =
          notes.pitch(note) < highestPitch && end - notes.onset(note) >= BeatNotes.MOMENT_QUARTERS;
      if (!isCovered) {
        outer.add(notes.pitch(note));
        highestPitch = notes.pitch(note);
        end = notes.end(note);
      }
    }

    outer.addTo(sketch);
  }

  private void addLowest(BeatNotes notes) {
    outer.clear();
    for (int moment = 0; moment < notes.moments(); moment++) {
      outer.add(notes.lowestPitch(moment));
    }

    outer.addTo(sketch);
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
