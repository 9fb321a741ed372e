package org.midilake.jobs.derive.duplicates;

import java.util.Arrays;

/**
 * How often pairs of ids have come, as far as there is room for them: a table of open addresses in
 * three arrays, as the same pairs come from dozens of buckets, millions in all.
 */
final class PairCounts {
  /** The golden ratio in 64 bits: a multiplication by it mixes the bits of an id. */
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private final long[] ones;
  private final long[] others;
  private final int[] counts;
  private final int shift;
  private int size;

  /** {@code bits}: there are two to the power of so many places, half of which may be taken. */
  PairCounts(int bits) {
    ones = new long[1 << bits];
    others = new long[1 << bits];
    counts = new int[1 << bits];
    shift = Long.SIZE - bits;
  }

  /** Whether no further pair should be added. */
  boolean isFull() {
    return size >= counts.length / 2;
  }

  /** Counts a pair; there has to be room. */
  void add(long one, long other) {
    int place = (int) ((((one * ODD) ^ other) * ODD) >>> shift);
    while (counts[place] > 0 && (ones[place] != one || others[place] != other)) {
      place = (place + 1) & (counts.length - 1);
    }

    if (counts[place] == 0) {
      ones[place] = one;
      others[place] = other;
      size++;
    }

    counts[place]++;
  }

  /** Places, of which some hold a pair. */
  int places() {
    return counts.length;
  }

  /** How often the pair of a place has come; 0 if it holds none. */
  int count(int place) {
    return counts[place];
  }

  long one(int place) {
    return ones[place];
  }

  long other(int place) {
    return others[place];
  }

  /** Forgets all pairs. */
  void clear() {
    Arrays.fill(counts, 0);
    size = 0;
  }
}
