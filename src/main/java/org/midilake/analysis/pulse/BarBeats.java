package org.midilake.analysis.pulse;

/**
 * The beats of a bar: the units of the lower number of a simple time signature, and threes of them
 * in a compound one (6/8, 9/8, 12/8, also over 16).
 *
 * @param perBar 1 or more
 * @param quarters length of a beat in quarter notes
 */
record BarBeats(int perBar, double quarters) {
  /** Beats of a time signature such as {@code 6/8}. */
  static BarBeats of(String timeSignature) {
    String[] parts = timeSignature.split("/", 2);
    int numerator = Integer.parseInt(parts[0]);
    int denominator = Integer.parseInt(parts[1]);
    boolean compound = denominator >= 8 && numerator > 3 && numerator % 3 == 0;
    int units = compound ? 3 : 1;
    return new BarBeats(Math.max(1, numerator / units), 4.0 * units / denominator);
  }
}
