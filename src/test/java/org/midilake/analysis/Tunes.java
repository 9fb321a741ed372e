package org.midilake.analysis;

/** Phrases that show one thing clearly. */
public final class Tunes {
  private static final int QUARTER = Phrase.QUARTER;

  private Tunes() {}

  /** Bars of I, IV, V, I in C major: bass and triad on each beat. */
  public static Phrase cadencesInCMajor() {
    return cadences(new int[] {0, 5, 7, 0}, new int[] {4, 4, 4, 4});
  }

  /** Bars of i, iv, V, i in A minor. */
  public static Phrase cadencesInAMinor() {
    return cadences(new int[] {9, 2, 4, 9}, new int[] {3, 3, 4, 3});
  }

  private static Phrase cadences(int[] roots, int[] thirds) {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 32; beat++) {
      int chord = beat / 2 % 4;
      int root = 48 + roots[chord];
      phrase.note(beat * QUARTER, QUARTER, root - 12);
      phrase.note(beat * QUARTER, QUARTER, root + 12);
      phrase.note(beat * QUARTER, QUARTER, root + 12 + thirds[chord]);
      phrase.note(beat * QUARTER, QUARTER, root + 19);
    }

    return phrase;
  }

  /** Rock drums: kick on one and three, snare on two and four, hi-hat in eighths of some ticks. */
  public static Phrase rock(int bars, int eighth) {
    Phrase phrase = new Phrase();
    for (int i = 0; i < bars * 8; i++) {
      phrase.drum(i * eighth, 42, 70);
      if (i % 2 == 0) {
        phrase.drum(i * eighth, i % 4 == 0 ? 36 : 38, 110);
      }
    }

    return phrase;
  }

  /** A waltz: bass on one, a chord on two and three, another chord each bar. */
  public static Phrase waltz(int bars) {
    int[] roots = {0, 7, 5, 0};
    Phrase phrase = new Phrase();
    for (int bar = 0; bar < bars; bar++) {
      int start = bar * 3 * QUARTER;
      int root = 36 + roots[bar % 4];
      phrase.note(start, 3 * QUARTER, root);
      phrase.note(start, 2 * QUARTER, root + 36).note(start + 2 * QUARTER, QUARTER, root + 38);
      for (int beat = 1; beat < 3; beat++) {
        phrase.note(start + beat * QUARTER, QUARTER, root + 24);
        phrase.note(start + beat * QUARTER, QUARTER, root + 28);
      }
    }

    return phrase;
  }

  /** A jig: two groups of three eighths in a bar, a chord on each group. */
  public static Phrase jig(int bars) {
    int[] roots = {0, 0, 7, 5};
    int[] melody = {0, 4, 7, 12, 7, 4};
    int eighth = QUARTER / 2;
    Phrase phrase = new Phrase();
    for (int i = 0; i < bars * 6; i++) {
      int root = 48 + roots[i / 6 % 4];
      phrase.note(i * eighth, eighth, root + 24 + melody[i % 6]);
      if (i % 3 == 0) {
        phrase.note(i * eighth, 3 * eighth, root).note(i * eighth, 3 * eighth, root + 7);
      }
    }

    return phrase;
  }
}
