package org.midilake.analysis.key;

import org.midilake.music.KeySignatureChange;

/**
 * A tonic and a mode.
 *
 * @param tonic pitch class, 0 (C) to 11 (B)
 */
public record Key(int tonic, Mode mode) {
  /** Number of major and minor keys. */
  public static final int COUNT = 24;

  // The spelling with the fewer accidentals; of F#/Gb major and D#/Eb minor the more usual one.
  private static final String[] MAJOR_NAMES = {
    "C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B"
  };
  private static final String[] MINOR_NAMES = {
    "C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B"
  };
  private static final String[] SPELLED_MAJOR = {
    "Cb", "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#"
  };
  private static final String[] SPELLED_MINOR = {
    "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#", "G#", "D#", "A#"
  };

  public Key {
    if (tonic < 0 || tonic > 11) {
      throw new IllegalArgumentException("pitch class not in 0..11: " + tonic);
    }
  }

  /** The key with a number: 0..11 major from C, 12..23 minor from C. */
  public static Key ofIndex(int index) {
    return new Key(index % 12, index < 12 ? Mode.MAJOR : Mode.MINOR);
  }

  /** The key that a key signature names; sharps outside -7..7 go round the circle of fifths. */
  public static Key of(KeySignatureChange change) {
    int majorTonic = Math.floorMod(change.sharps() * 7, 12);
    return change.minor()
        ? new Key((majorTonic + 9) % 12, Mode.MINOR)
        : new Key(majorTonic, Mode.MAJOR);
  }

  /** The name of a key signature with its own spelling, so that six flats are Gb and not F#. */
  public static String spell(KeySignatureChange change) {
    int sharps = change.sharps();
    if (sharps < -7 || sharps > 7) {
      return of(change).name();
    }

    return change.minor()
        ? SPELLED_MINOR[sharps + 7] + " minor"
        : SPELLED_MAJOR[sharps + 7] + " major";
  }

  /** Inverse of {@link #ofIndex}. */
  public int index() {
    return switch (mode) {
      case MAJOR -> tonic;
      case MINOR -> tonic + 12;
    };
  }

  /** The key of the other mode with the same signature. */
  public Key relative() {
    return switch (mode) {
      case MAJOR -> new Key((tonic + 9) % 12, Mode.MINOR);
      case MINOR -> new Key((tonic + 3) % 12, Mode.MAJOR);
    };
  }

  /** For example {@code F# minor}. */
  public String name() {
    return switch (mode) {
      case MAJOR -> MAJOR_NAMES[tonic] + " major";
      case MINOR -> MINOR_NAMES[tonic] + " minor";
    };
  }
}
