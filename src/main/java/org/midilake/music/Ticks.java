package org.midilake.music;

/** Numbers of ticks as floating-point numbers. */
public final class Ticks {
  /** 2 to the power of 52: from here to twice that, numbers are one apart. */
  private static final double UNIT_SPACED = 0x1p52;

  private static final long UNIT_SPACED_BITS = Double.doubleToRawLongBits(UNIT_SPACED);

  private Ticks() {}

  /**
   * What a cast gives, for 0 or more. Java 17 casts with an instruction that waits for the last
   * value of its target register, so that casts in a loop follow one another; this does not.
   */
  public static double toDouble(long ticks) {
    return ticks >>> 52 == 0
        ? Double.longBitsToDouble(UNIT_SPACED_BITS | ticks) - UNIT_SPACED
        : (double) ticks;
  }
}
