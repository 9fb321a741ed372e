package org.midilake.analysis.fingerprint;

import java.util.Arrays;

/**
 * A line of notes and its runs: {@value #STEPS} steps in a row, in semitones, whatever the key and
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

  private byte[] pitches = new byte[256];
  private int size;

  void clear() {
    size = 0;
  }

  /** Adds a note. */
  void add(int pitch) {
    if (size == pitches.length) {
      pitches = Arrays.copyOf(pitches, 2 * size);
    }

    pitches[size++] = (byte) pitch;
  }

  /** Replaces the last note by another one if that is higher. */
  void raise(int pitch) {
    pitches[size - 1] = (byte) Math.max(pitches[size - 1], pitch);
  }

  /** Adds the runs of the line to a sketch. */
  void addTo(RunSketch sketch) {
    long run = 0;
    for (int i = 1; i < size; i++) {
      run = (run << STEP_BITS | (pitches[i] - pitches[i - 1] & 0xFF)) & RUN_MASK;
      if (i >= STEPS && hasThreeDifferentSteps(run)) {
        sketch.add(run);
      }
    }
  }

  /**
   * Whether some step is neither like the last one nor like the nearest that differs from that one.
   * All steps are compared at once, as bytes of one number.
   */
  private static boolean hasThreeDifferentSteps(long run) {
    long unlikeLast = bytesOtherThan(run, run & 0xFF);
    // Without one, other is the last step, which no step is unlike either.
    long other = run >>> (Long.numberOfTrailingZeros(unlikeLast) & -STEP_BITS) & 0xFF;
    return (unlikeLast & bytesOtherThan(run, other)) != 0;
  }

  /** The highest bit of each byte of a run that is not a value. */
  private static long bytesOtherThan(long run, long value) {
    long different = run ^ value * EVERY_BYTE;
    return ((different & LOWER_BITS) + LOWER_BITS | different) & HIGHEST_BITS;
  }
}
