package org.midilake.analysis.chord;

import java.util.List;

/**
 * The kinds of chords that are told apart. Each is known by the intervals above its root, in
 * semitones; its label is the one of Harte et al., "Symbolic representation of musical chords"
 * (ISMIR 2005), its suffix that of lead sheets.
 */
public enum Quality {
  MAJOR("maj", "", Third.MAJOR, 0, 4, 7),
  MINOR("min", "m", Third.MINOR, 0, 3, 7),
  DIMINISHED("dim", "dim", Third.MINOR, 0, 3, 6),
  AUGMENTED("aug", "aug", Third.MAJOR, 0, 4, 8),
  SUSPENDED_SECOND("sus2", "sus2", Third.NONE, 0, 2, 7),
  SUSPENDED_FOURTH("sus4", "sus4", Third.NONE, 0, 5, 7),
  SIXTH("maj6", "6", Third.MAJOR, 0, 4, 7, 9),
  MINOR_SIXTH("min6", "m6", Third.MINOR, 0, 3, 7, 9),
  DOMINANT_SEVENTH("7", "7", Third.MAJOR, 0, 4, 7, 10),
  MAJOR_SEVENTH("maj7", "maj7", Third.MAJOR, 0, 4, 7, 11),
  MINOR_SEVENTH("min7", "m7", Third.MINOR, 0, 3, 7, 10),
  HALF_DIMINISHED_SEVENTH("hdim7", "m7b5", Third.MINOR, 0, 3, 6, 10),
  DIMINISHED_SEVENTH("dim7", "dim7", Third.MINOR, 0, 3, 6, 9),
  ADDED_NINTH("add9", "add9", Third.MAJOR, 0, 2, 4, 7),
  DOMINANT_NINTH("9", "9", Third.MAJOR, 0, 2, 4, 7, 10),
  MAJOR_NINTH("maj9", "maj9", Third.MAJOR, 0, 2, 4, 7, 11),
  MINOR_NINTH("min9", "m9", Third.MINOR, 0, 2, 3, 7, 10);

  private final String label;
  private final String suffix;
  private final Third third;
  private final List<Integer> intervals;

  /** The intervals as bits. */
  private final int tones;

  Quality(String label, String suffix, Third third, Integer... intervals) {
    this.label = label;
    this.suffix = suffix;
    this.third = third;
    this.intervals = List.of(intervals);
    tones = this.intervals.stream().mapToInt(interval -> 1 << interval).sum();
  }

  /** For example {@code min7}. */
  public String label() {
    return label;
  }

  /** What follows the root on a lead sheet, for example {@code m7}. */
  public String suffix() {
    return suffix;
  }

  public Third third() {
    return third;
  }

  /** Semitones above the root, ascending from 0. */
  public List<Integer> intervals() {
    return intervals;
  }

  /** Whether an interval, 0..11, is among them. */
  boolean hasTone(int interval) {
    return (tones >>> interval & 1) != 0;
  }

  /** How many of them are below an interval, 0..11. */
  int tonesBelow(int interval) {
    return Integer.bitCount(tones & (1 << interval) - 1);
  }

  /** Whether there is a tone beyond the triad: a sixth, a seventh or a ninth. */
  public boolean isExtended() {
    return intervals.size() > 3;
  }

  /** Whether there is a seventh. */
  public boolean hasSeventh() {
    return hasTone(10) || hasTone(11) || this == DIMINISHED_SEVENTH;
  }

  /** What the third of a chord is. */
  public enum Third {
    MAJOR,
    MINOR,
    NONE
  }
}
