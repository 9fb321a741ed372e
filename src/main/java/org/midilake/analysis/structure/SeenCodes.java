package org.midilake.analysis.structure;

import java.util.Arrays;

/**
 * A set of codes other than 0, which are as good as random, with open addressing. Reused from piece
 * to piece.
 */
final class SeenCodes {
  private static final int EMPTY = 0;
  private static final int FEWEST_SLOTS = 16;

  private long[] slots = new long[1024];
  private int mask = slots.length - 1;

  /** Empties the set and makes room. */
  void clear(int expected) {
    int needed = Math.max(FEWEST_SLOTS, 4 * Integer.highestOneBit(expected));
    if (slots.length < needed) {
      slots = new long[needed];
    }

    mask = needed - 1;
    Arrays.fill(slots, 0, needed, EMPTY);
  }

  /** Adds a code; whether it was not there. */
  boolean add(long code) {
    int slot = (int) code & mask;
    while (slots[slot] != EMPTY && slots[slot] != code) {
      slot = (slot + 1) & mask;
    }

    boolean isNew = slots[slot] == EMPTY;
    slots[slot] = code;
    return isNew;
  }
}
