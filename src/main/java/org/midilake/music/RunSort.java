package org.midilake.music;

import java.util.Arrays;

/**
 * Sorts keys that are nearly sorted, in a few runs: the notes of a file are, track by track, and
 * only those of a chord are in any order. Keys a few places from theirs are inserted, the runs that
 * this leaves are merged in pairs. Decoding with this is a tenth faster than with {@link
 * Arrays#sort(long[])}; at worst it takes n log n.
 */
final class RunSort {
  /** No chord is larger, and inserting further back would cost more than merging. */
  private static final int FARTHEST_INSERTION = 32;

  private long[] spare = new long[1024];

  /** Where runs start and, after the last of them, where it ends. */
  private int[] starts = new int[64];

  private int runs;

  /** Sorts the first {@code size} keys; the result is in {@code keys} or in an array of its own. */
  long[] sort(long[] keys, int size) {
    findRuns(keys, size);
    if (runs > 1 && spare.length < size) {
      spare = new long[keys.length];
    }

    long[] from = keys;
    while (runs > 1) {
      long[] to = from == keys ? spare : keys;
      mergePairs(from, to);
      from = to;
    }

    return from;
  }

  private void findRuns(long[] keys, int size) {
    runs = 0;
    int start = 0;
    for (int i = 1; i < size; i++) {
      long key = keys[i];
      if (key >= keys[i - 1]) {
        continue;
      }

      int farthest = i - FARTHEST_INSERTION;
      if (farthest >= start && keys[farthest] > key) {
        addStart(start);
        start = i;
        continue;
      }

      int place = i;
      while (place > start && keys[place - 1] > key) {
        keys[place] = keys[place - 1];
        place--;
      }

      keys[place] = key;
    }

    addStart(start);
    addStart(size);
    runs--;
  }

  private void addStart(int start) {
    if (runs == starts.length) {
      starts = Arrays.copyOf(starts, runs * 2);
    }

    starts[runs++] = start;
  }

  private void mergePairs(long[] from, long[] to) {
    int merged = 0;
    for (int run = 0; run < runs; run += 2) {
      int start = starts[run];
      int middle = starts[run + 1];
      int end = run + 1 < runs ? starts[run + 2] : middle;
      merge(from, start, middle, end, to);
      starts[merged++] = start;
    }

    starts[merged] = starts[runs];
    runs = merged;
  }

  /**
   * Merges two runs from both ends at once: two chains of steps of which none waits for the other.
   * Which run a key comes from is as good as random to the processor, so it is arithmetic here, no
   * branch.
   */
  private static void merge(long[] from, int start, int middle, int end, long[] to) {
    int left = start;
    int leftLast = middle - 1;
    int right = middle;
    int rightLast = end - 1;
    int target = start;
    int targetLast = end - 1;
    while (left <= leftLast && right <= rightLast) {
      long low = from[left];
      long high = from[right];
      int rightFirst = (int) ((high - low) >> 63); // -1 for true, 0 for false
      to[target++] = low ^ ((low ^ high) & rightFirst);
      right -= rightFirst;
      left += rightFirst + 1;

      low = from[leftLast];
      high = from[rightLast];
      int leftAfter = (int) ((high - low) >> 63);
      to[targetLast--] = high ^ ((low ^ high) & leftAfter);
      leftLast += leftAfter;
      rightLast -= leftAfter + 1;
    }

    System.arraycopy(from, left, to, target, leftLast + 1 - left);
    System.arraycopy(from, right, to, target + leftLast + 1 - left, rightLast + 1 - right);
  }
}
