package org.midilake.planted.smf;

import java.util.Random;

/** Prints, asks the clock and throws dice in the ring that must do none of it. */
public final class Impure {
  private Impure() {}

  /** Differs from call to call. */
  public static long id() {
    System.out.println("making an id");
    return new Random().nextLong() + System.currentTimeMillis();
  }
}
