package org.midilake.analysis.fingerprint;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A set of runs: numbers of 31 bits, in an order that has nothing to do with the music. Of a large
 * set the first {@value #MOST} are kept, so that two sets can be compared by what they have kept
 * (bottom-k sketches: Cohen and Kaplan, "Summarizing data using bottom-k sketches", PODC 2007). The
 * set is a hash table with open addressing. Reused.
 */
final class RunSketch {
  static final int MOST = 256;

  private static final int INITIAL = 2048;
  private static final int SLOTS_PER_VALUE = 2;
  private static final int EMPTY = -1;

  /** As ranks are spread evenly, hardly ever fewer than {@link #MOST} are below this many. */
  private static final int CANDIDATES = MOST + MOST / 4;

  private int[] values = new int[INITIAL];
  private int[] slots = new int[INITIAL * SLOTS_PER_VALUE];
  private long[] ranked = new long[CANDIDATES * 2];
  private int capacity;
  private int size;

  void clear() {
    size = 0;
    capacity = INITIAL;
    Arrays.fill(slots, 0, capacity * SLOTS_PER_VALUE, EMPTY);
  }

  void add(long code) {
    int value = (int) (Mix.of(code) >>> 33);
    int slot = slotOf(value);
    if (slots[slot] == EMPTY) {
      slots[slot] = value;
      values[size++] = value;
      if (size == capacity) {
        grow();
      }
    }
  }

  /** Where a value is, or would be. */
  private int slotOf(int value) {
    int mask = capacity * SLOTS_PER_VALUE - 1;
    int slot = value & mask; // Values are as good as random.
    while (slots[slot] != EMPTY && slots[slot] != value) {
      slot = (slot + 1) & mask;
    }

    return slot;
  }

  private void grow() {
    capacity *= 2;
    if (values.length < capacity) {
      values = Arrays.copyOf(values, capacity);
      slots = new int[capacity * SLOTS_PER_VALUE];
    }

    Arrays.fill(slots, 0, capacity * SLOTS_PER_VALUE, EMPTY);
    for (int i = 0; i < size; i++) {
      slots[slotOf(values[i])] = values[i];
    }
  }

  /** The different runs that were added. */
  Runs runs(Runs.Kind kind) {
    if (size == 0) {
      return new Runs(Runs.Kind.NONE, 0, List.of());
    }

    int candidates = rankBelow((1L << 31) / size * CANDIDATES);
    if (candidates < Math.min(size, MOST)) {
      candidates = rankBelow(1L << 31);
    }

    Arrays.sort(ranked, 0, candidates);
    List<Integer> first = new ArrayList<>(Math.min(size, MOST));
    for (int i = 0; i < Math.min(size, MOST); i++) {
      first.add((int) ranked[i]);
    }

    return new Runs(kind, size, first);
  }

  /** Collects the runs whose rank is below a limit, and returns how many they are. */
  private int rankBelow(long limit) {
    if (ranked.length < size) {
      ranked = new long[values.length];
    }

    int candidates = 0;
    for (int i = 0; i < size; i++) {
      long rank = Runs.rank(values[i]);
      ranked[candidates] = rank << 32 | values[i];
      candidates += rank < limit ? 1 : 0;
    }

    return candidates;
  }
}
