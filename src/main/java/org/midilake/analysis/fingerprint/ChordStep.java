package org.midilake.analysis.fingerprint;

/** A step from one chord to the next, as a number that is the same in all keys. */
final class ChordStep {
  private static final int CLASSES = 12;
  private static final int CHORDS = 1 << CLASSES;

  /** By chord: the transpositions that make the smallest number of it, as bits. */
  private static final short[] SMALLEST = new short[CHORDS];

  static {
    for (int chord = 0; chord < CHORDS; chord++) {
      SMALLEST[chord] = (short) smallest(chord);
    }
  }

  private ChordStep() {}

  private static int smallest(int chord) {
    int smallest = Integer.MAX_VALUE;
    int transpositions = 0;
    for (int i = 0; i < CLASSES; i++) {
      int transposed = transposed(chord, i);
      transpositions = transposed < smallest ? 0 : transpositions;
      transpositions |= transposed <= smallest ? 1 << i : 0;
      smallest = Math.min(smallest, transposed);
    }

    return transpositions;
  }

  /** The smallest number that any transposition of two chords, as bits, makes. */
  static int withoutKey(int chord, int next) {
    int smallest = Integer.MAX_VALUE;
    for (int rest = SMALLEST[chord]; rest != 0; rest &= rest - 1) {
      int semitones = Integer.numberOfTrailingZeros(rest);
      int step = transposed(chord, semitones) << CLASSES | transposed(next, semitones);
      smallest = Math.min(smallest, step);
    }

    return smallest;
  }

  private static int transposed(int chord, int semitones) {
    return (chord << semitones | chord >>> (CLASSES - semitones)) & CHORDS - 1;
  }
}
