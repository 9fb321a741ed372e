package org.midilake.analysis.fingerprint;

/**
 * The runs of one line of notes: {@value #STEPS} steps in a row, in semitones, whatever the key and
 * the rhythm. Runs of fewer than three different steps are left out: every piece repeats notes and
 * walks up scales. Reused.
 */
final class LineRuns {
  static final int STEPS = 7;

  private static final int STEP_BITS = 8;
  private static final long RUN_MASK = (1L << (STEPS * STEP_BITS)) - 1;
  private static final long EVERY_BYTE = 0x01010101010101L;
  private static final long LOWER_BITS = 0x7F * EVERY_BYTE;
  private static final long HIGHEST_BITS = 0x80 * EVERY_BYTE;

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
    if (notes > STEPS && hasThreeDifferentSteps()) {
      sketch.add(run);
    }
  }

  /**
   * Whether some step is neither like the last one nor like the nearest that differs from that one.
   * All steps are compared at once, as bytes of one number.
   */
  private boolean hasThreeDifferentSteps() {
    long last = run & 0xFF;
    long unlikeLast = bytesOtherThan(last);
    if (unlikeLast == 0) {
      return false;
    }

    long other = run >>> (Long.numberOfTrailingZeros(unlikeLast) & -STEP_BITS) & 0xFF;
    return (unlikeLast & bytesOtherThan(other)) != 0;
  }

  /** The highest bit of each byte of the run that is not a value. */
  private long bytesOtherThan(long value) {
    long different = run ^ value * EVERY_BYTE;
    return ((different & LOWER_BITS) + LOWER_BITS | different) & HIGHEST_BITS;
  }
}
