package org.midilake.analysis.key;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midilake.music.KeySignatureChange;

/**
 * A tonic and a mode.
 *
 * @param tonic pitch class, 0 (C) to 11 (B)
 */
public record Key(int tonic, Mode mode) {
  /** Number of major and minor keys. */
  public static final int COUNT = 24;

  private static final Pattern NAME = Pattern.compile("([A-G])(#{0,2}|b{0,2}) (major|minor)");

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

  /** The key with a name such as {@code Eb major}, in any spelling; empty if there is none. */
  public static Optional<Key> named(String name) {
    Matcher parts = NAME.matcher(name);
    if (!parts.matches()) {
      return Optional.empty();
    }

    int letter =
        switch (parts.group(1)) {
          case "C" -> 0;
          case "D" -> 2;
          case "E" -> 4;
          case "F" -> 5;
          case "G" -> 7;
          case "A" -> 9;
          default -> 11;
        };
    int accidental = parts.group(2).length() * (parts.group(2).startsWith("#") ? 1 : -1);
    Mode mode = parts.group(3).equals("major") ? Mode.MAJOR : Mode.MINOR;
    return Optional.of(new Key(Math.floorMod(letter + accidental, 12), mode));
  }

  /**
   * Steps around the circle of fifths between the signatures of two keys, 0..6: relative keys have
   * the same signature, so their distance is 0.
   */
  public int distanceTo(Key other) {
    int steps = Math.floorMod((majorTonic() - other.majorTonic()) * 7, 12);
    return Math.min(steps, 12 - steps);
  }

  private int majorTonic() {
    return switch (mode) {
      case MAJOR -> tonic;
      case MINOR -> (tonic + 3) % 12;
    };
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
