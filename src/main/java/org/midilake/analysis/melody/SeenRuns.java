package org.midilake.analysis.melody;

import java.util.Arrays;

/** A set of codes, 0 or more, with open addressing. Reused from piece to piece. */
final class SeenRuns {
  private static final int EMPTY = -1;
  private static final int SPREAD = 0x9E3779B9;

  private int[] slots = new int[1024];
  private int mask = slots.length - 1;

  /** Empties the set and makes room. */
  void clear(int expected) {
    int needed = Integer.highestOneBit(Math.max(expected, 32)) * 4;
    if (slots.length < needed) {
      slots = new int[needed];
    }

    mask = needed - 1;
    Arrays.fill(slots, 0, needed, EMPTY);
  }

  /** Adds a code; whether it was not there. */
  boolean add(int code) {
    int slot = ((code * SPREAD) >>> 7) & mask;
    while (slots[slot] != EMPTY) {
      if (slots[slot] == code) {
        return false;
      }

      slot = (slot + 1) & mask;
    }

    slots[slot] = code;
    return true;
  }
}
