package org.midilake.analysis.fingerprint;

import java.util.ArrayList;
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

  private static final int INITIAL = 4096;

  private int[] values = new int[INITIAL];
  private int size;

  void clear() {
    size = 0;
  }

  void add(long code) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }

    values[size++] = (int) (Mix.of(code) >>> 33);
  }

  /** The different runs that were added. */
  Runs runs(Runs.Kind kind) {
    Arrays.sort(values, 0, size);
    int distinct = 0;
    for (int i = 0; i < size; i++) {
      if (i == 0 || values[i] != values[i - 1]) {
        values[distinct++] = values[i];
      }
    }

    long[] ranked = new long[distinct];
    for (int i = 0; i < distinct; i++) {
      ranked[i] = Runs.rank(values[i]) << 32 | values[i];
    }

    Arrays.sort(ranked);
    List<Integer> first = new ArrayList<>(Math.min(distinct, MOST));
    for (int i = 0; i < Math.min(distinct, MOST); i++) {
      first.add((int) ranked[i]);
    }

    return new Runs(distinct == 0 ? Runs.Kind.NONE : kind, distinct, first);
  }
}
