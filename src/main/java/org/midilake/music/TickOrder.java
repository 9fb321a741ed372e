package org.midilake.music;

import java.util.Arrays;

/**
 * The order of items by tick, then by a minor key, then by index. Tick, minor key and index are
 * packed into one {@code long} each, so that sorting moves no objects and calls no comparator.
 */
final class TickOrder {
  /** Bits of the minor key: seven of a pitch, four of a channel. */
  static final int MINOR_BITS = 11;

  private static final long MINOR_MASK = (1L << MINOR_BITS) - 1;

  private final RunSort runSort = new RunSort();
  private long[] keys = new long[1024];
  private long[] sorted = keys;
  private int indexBits;
  private long indexMask;

  /**
   * Sorts the items 0 to {@code size - 1}.
   *
   * @param ticks 0 or more, in any order
   * @param minors 0..2047
   */
  void sort(long[] ticks, int[] minors, int size) {
    if (keys.length < size) {
      keys = new long[Math.max(size, keys.length * 2)];
    }

    indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
    indexMask = (1L << indexBits) - 1;
    long largest = 0;
    for (int i = 0; i < size; i++) {
      largest |= ticks[i];
    }

    boolean fits = Long.numberOfLeadingZeros(largest) > MINOR_BITS + indexBits;
    long[] majors = fits ? ticks : ranks(ticks, size);
    int majorShift = MINOR_BITS + indexBits;
    long previous = 0;
    long steps = 0; // Negative as soon as one of them is.
    for (int i = 0; i < size; i++) {
      long key = majors[i] << majorShift | (long) minors[i] << indexBits | i;
      steps |= key - previous;
      previous = key;
      keys[i] = key;
    }

    sorted = steps < 0 ? runSort.sort(keys, size) : keys;
  }

  /** The item at a position of the order. */
  int item(int position) {
    return (int) (sorted[position] & indexMask);
  }

  /** The minor key of the item at a position of the order. */
  int minor(int position) {
    return (int) (sorted[position] >>> indexBits & MINOR_MASK);
  }

  /** Ticks that need too many bits, replaced by their rank: there are no more ranks than items. */
  private static long[] ranks(long[] ticks, int size) {
    long[] distinctTicks = Arrays.copyOf(ticks, size);
    Arrays.sort(distinctTicks);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || distinctTicks[i] != distinctTicks[distinct - 1]) {
        distinctTicks[distinct++] = distinctTicks[i];
      }
    }

    long[] ranks = new long[size];
    for (int i = 0; i < size; i++) {
      ranks[i] = Arrays.binarySearch(distinctTicks, 0, distinct, ticks[i]);
    }

    return ranks;
  }
}
