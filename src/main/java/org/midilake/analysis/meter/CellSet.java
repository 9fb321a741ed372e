package org.midilake.analysis.meter;

import java.util.Arrays;

/** A set of cells as bits, made to find those that have another one some cells later. */
final class CellSet {
  private final long[] words;
  private int size;

  /** For cells below {@code capacity}. */
  CellSet(int capacity) {
    words = new long[(capacity + Long.SIZE - 1) / Long.SIZE];
  }

  void clear() {
    Arrays.fill(words, 0, size, 0);
    size = 0;
  }

  void add(int cell) {
    int word = cell / Long.SIZE;
    words[word] |= 1L << cell;
    size = Math.max(size, word + 1);
  }

  /** Number of words up to the last cell; each holds 64 cells. */
  int words() {
    return size;
  }

  /** The cells of a word, as bits, that have another one so many cells later. */
  long pairs(int word, int lag) {
    int later = word + lag / Long.SIZE;
    if (later >= size) {
      return 0;
    }

    int shift = lag % Long.SIZE;
    long next = later + 1 < size ? words[later + 1] : 0;
    // In two steps, as a shift by 64 would be none.
    return words[word] & (words[later] >>> shift | next << 1 << (Long.SIZE - 1 - shift));
  }

  /** The first of some cells of a word. */
  static int cell(int word, long cells) {
    return word * Long.SIZE + Long.numberOfTrailingZeros(cells);
  }
}
