package org.midilake.analysis.notes;

/** How long at least one of some notes sounds: the notes in order of their onsets, from 0 on. */
public final class SoundingTime {
  private double stretches;
  private double start;

  /**
   * The last end so far, as the bits of the number, which are in the order of positive numbers. Of
   * whole numbers the larger is taken without a branch, which would be as good as random here.
   */
  private long endBits;

  /** Adds a note, in any unit of time. */
  public void add(double onset, double end) {
    double endBefore = Double.longBitsToDouble(endBits);
    if (onset > endBefore) {
      stretches += endBefore - start;
      start = onset;
    }

    endBits = Math.max(endBits, Double.doubleToRawLongBits(end));
  }

  /** The sum, without the rests between the notes, and before them. */
  public double length() {
    return stretches + (Double.longBitsToDouble(endBits) - start);
  }
}
