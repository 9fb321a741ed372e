package org.midilake.analysis.fingerprint;

import java.util.Arrays;

/** The strongest pitch classes of a bar, by how long they sound. Reused from bar to bar. */
final class BarChord {
  private static final int CLASSES = 12;
  private static final int STRONGEST = 3;

  /** Pitch classes with less than one part in so many of the strongest are passing notes. */
  private static final int PASSING = 4;

  private final int[] lengths = new int[CLASSES];

  void clear() {
    Arrays.fill(lengths, 0);
  }

  /** Adds a note with its length, in any unit. */
  void add(int pitch, int length) {
    lengths[pitch % CLASSES] += length;
  }

  /** The strongest pitch classes as bits; equally strong ones all or none. */
  int classes() {
    int largest = 0;
    for (int length : lengths) {
      largest = Math.max(largest, length);
    }

    int smallest = Math.max(1, (largest + PASSING - 1) / PASSING);
    int strong = 0;
    for (int i = 0; i < CLASSES; i++) {
      strong |= lengths[i] >= smallest ? 1 << i : 0;
    }

    return Integer.bitCount(strong) <= STRONGEST ? strong : strongest(strong);
  }

  /** The strongest of more pitch classes than there can be. */
  private int strongest(int strong) {
    int classes = 0;
    int rest = strong;
    while (true) {
      int level = equallyLong(rest);
      if (classes != 0 && Integer.bitCount(classes | level) > STRONGEST) {
        return classes;
      }

      classes |= level;
      rest &= ~level;
    }
  }

  /** Those that sound the longest of some pitch classes. */
  private int equallyLong(int classes) {
    int largest = 0;
    int level = 0;
    for (int rest = classes; rest != 0; rest &= rest - 1) {
      int length = lengths[Integer.numberOfTrailingZeros(rest)];
      level = length > largest ? 0 : level;
      level |= length >= largest ? rest & -rest : 0;
      largest = Math.max(largest, length);
    }

    return level;
  }
}
