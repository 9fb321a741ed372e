package org.midilake.analysis.fingerprint;

/**
 * The runs of one line of notes: {@value #STEPS} steps in a row, in semitones, whatever the key and
 * the rhythm. Runs of fewer than three different steps are left out: every piece repeats notes and
 * walks up scales. Reused.
 */
final class LineRuns {
  static final int STEPS = 7;

  private static final int FEWEST_DIFFERENT = 3;
  private static final int STEP_BITS = 8;
  private static final long RUN_MASK = (1L << (STEPS * STEP_BITS)) - 1;

  private final RunSketch sketch;
  private long run;
  private int notes;
  private int last;

  LineRuns(RunSketch sketch) {
    this.sketch = sketch;
  }

  void clear() {
    notes = 0;
    run = 0;
  }

  void add(int pitch) {
    if (notes > 0) {
      run = (run << STEP_BITS | (pitch - last & 0xFF)) & RUN_MASK;
    }

    last = pitch;
    notes++;
    if (notes > STEPS && differentSteps() >= FEWEST_DIFFERENT) {
      sketch.add(run);
    }
  }

  private int differentSteps() {
    int different = 0;
    for (int i = 0; i < STEPS; i++) {
      long step = (run >>> (i * STEP_BITS)) & 0xFF;
      boolean isNew = true;
      for (int j = 0; j < i && isNew; j++) {
        isNew = ((run >>> (j * STEP_BITS)) & 0xFF) != step;
      }

      different += isNew ? 1 : 0;
    }

    return different;
  }
}
