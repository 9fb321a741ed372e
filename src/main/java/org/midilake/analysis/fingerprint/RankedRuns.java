package org.midilake.analysis.fingerprint;

import java.util.Arrays;
import java.util.List;

/**
 * The runs of a set that come first in the order of {@link Runs#rank}. Ranks are spread evenly, so
 * they are dealt out to buckets of equal width, and are nearly in order then. Reused.
 */
final class RankedRuns {
  private static final int RANK_BITS = 31;

  /** At least half of so many buckets are used, whatever the limit. */
  private static final int BUCKET_BITS = 9;

  /** More may be made to crowd into one bucket. */
  private static final int MOST_IN_BUCKETS = 4096;

  private final int[] ends = new int[1 << BUCKET_BITS];
  private long[] unordered = new long[1024];
  private long[] ordered = new long[1024];

  /** The first of some different runs, in order. */
  List<Integer> first(int most, int[] runs, int size) {
    int wanted = Math.min(most, size);
    long limit = (1L << RANK_BITS) / size * (most + most / 4);
    int candidates = rankBelow(limit, runs, size);
    while (candidates < wanted) { // hardly ever
      limit *= 2;
      candidates = rankBelow(limit, runs, size);
    }

    if (candidates > MOST_IN_BUCKETS) {
      Arrays.sort(unordered, 0, candidates);
      System.arraycopy(unordered, 0, ordered, 0, wanted);
    } else {
      order(candidates, Math.min(limit, 1L << RANK_BITS));
    }

    Integer[] first = new Integer[wanted];
    for (int i = 0; i < wanted; i++) {
      first[i] = (int) ordered[i];
    }

    return List.of(first);
  }

  /** Collects the runs whose rank is below a limit, and returns how many they are. */
  private int rankBelow(long limit, int[] runs, int size) {
    if (unordered.length < size) {
      unordered = new long[size];
      ordered = new long[size];
    }

    int candidates = 0;
    for (int i = 0; i < size; i++) {
      long rank = Runs.rank(runs[i]);
      unordered[candidates] = rank << Integer.SIZE | runs[i];
      candidates += rank < limit ? 1 : 0;
    }

    return candidates;
  }

  private void order(int candidates, long limit) {
    int limitBits = Long.SIZE - Long.numberOfLeadingZeros(limit - 1);
    int shift = Integer.SIZE + Math.max(0, limitBits - BUCKET_BITS);
    Arrays.fill(ends, 0);
    for (int i = 0; i < candidates; i++) {
      ends[(int) (unordered[i] >>> shift)]++;
    }

    int end = 0;
    for (int bucket = 0; bucket < ends.length; bucket++) {
      end += ends[bucket];
      ends[bucket] = end;
    }

    for (int i = 0; i < candidates; i++) {
      ordered[--ends[(int) (unordered[i] >>> shift)]] = unordered[i];
    }

    insertInOrder(candidates);
  }

  /** Insertion sort, which is fast for what is nearly in order. */
  private void insertInOrder(int candidates) {
    for (int i = 1; i < candidates; i++) {
      long rank = ordered[i];
      int place = i;
      while (place > 0 && ordered[place - 1] > rank) {
        ordered[place] = ordered[place - 1];
        place--;
      }

      ordered[place] = rank;
    }
  }
}
