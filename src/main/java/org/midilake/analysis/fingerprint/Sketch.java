package org.midilake.analysis.fingerprint;

import java.util.Arrays;
import java.util.List;

/**
 * A sketch of a set of codes: the share of equal places of two sketches estimates the Jaccard index
 * of the sets. Every code has a value for one of {@value #PLACES} places, where the smallest stays
 * (Li, Owen and Zhang, "One permutation hashing", NIPS 2012); a place without codes takes the value
 * of the next one (Shrivastava and Li, "Densifying one permutation hashing", ICML 2014). Reused.
 */
final class Sketch {
  static final int PLACES = 32;
  private static final int PLACE_BITS = 5;
  private static final int VALUE_BITS = 31;
  private static final int NONE = -1;

  /** Added for each place that a value was taken from further away. */
  private static final int DISTANCE = 0x3C6EF372;

  private final int[] values = new int[PLACES];
  private int size;

  void clear() {
    Arrays.fill(values, NONE);
    size = 0;
  }

  void add(long code) {
    long mixed = Mix.of(code);
    int place = (int) (mixed >>> (Long.SIZE - PLACE_BITS));
    int value = (int) (mixed & (1L << VALUE_BITS) - 1);
    if (values[place] == NONE || value < values[place]) {
      values[place] = value;
    }

    size++;
  }

  /** The values, 0 or more; nothing if no code was added. */
  List<Integer> values() {
    if (size == 0) {
      return List.of();
    }

    int next = 0;
    while (values[next] == NONE) {
      next++;
    }

    Integer[] dense = new Integer[PLACES];
    int source = next + PLACES; // after the last place comes the first again
    for (int place = PLACES - 1; place >= 0; place--) {
      source = values[place] == NONE ? source : place;
      int borrowed = values[source % PLACES] + (source - place) * DISTANCE;
      dense[place] = borrowed & Integer.MAX_VALUE;
    }

    return List.of(dense);
  }
}
