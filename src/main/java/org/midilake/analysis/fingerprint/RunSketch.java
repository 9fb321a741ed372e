package org.midilake.analysis.fingerprint;

import java.util.Arrays;
import java.util.List;

/**
 * A set of runs: numbers of 31 bits, in an order that has nothing to do with the music. Of a large
 * set the first {@value #MOST} are kept, so that two sets can be compared by what they have kept
 * (bottom-k sketches: Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007).
 * Reused.
 */
final class RunSketch {
  static final int MOST = 256;

  private static final int FEWEST_SLOTS = 64;
  private static final int EMPTY = -1; // All bits set: the search relies on it.

  private final RankedRuns ranked = new RankedRuns();

  /** What was added, repeats included. */
  private int[] values = new int[4096];

  /** A hash table with open addressing. */
  private int[] slots = new int[8192];

  private int size;

  void clear() {
    size = 0;
  }

  void add(long code) {
    if (size == values.length) {
      values = Arrays.copyOf(values, 2 * size);
    }

    values[size++] = (int) (Mix.of(code) >>> 33);
  }

  /** The different runs that were added. */
  Runs runs(Runs.Kind kind) {
    if (size == 0) {
      return new Runs(Runs.Kind.NONE, 0, List.of());
    }

    dropRepeats();
    return new Runs(kind, size, ranked.first(MOST, values, size));
  }

  /**
   * Leaves one of each value. Whether a value was there before is as good as random to the
   * processor, so it is arithmetic here, no branch.
   */
  private void dropRepeats() {
    int mask = clearSlots() - 1;
    int left = 0;
    for (int i = 0; i < size; i++) {
      int value = values[i];
      int slot = value & mask; // Values are as good as random.
      int found = slots[slot];
      while (((found ^ value) & ~(found >> 31)) != 0) { // neither the value nor empty
        slot = (slot + 1) & mask;
        found = slots[slot];
      }

      slots[slot] = value;
      values[left] = value;
      left -= found >> 31; // one more if the slot was empty
    }

    size = left;
  }

  /** Makes room for all values, and returns the number of slots: a power of two. */
  private int clearSlots() {
    int count = Math.max(FEWEST_SLOTS, 4 * Integer.highestOneBit(size));
    if (slots.length < count) {
      slots = new int[count];
    }

    Arrays.fill(slots, 0, count, EMPTY);
    return count;
  }
}
