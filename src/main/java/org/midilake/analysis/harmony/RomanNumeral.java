package org.midilake.analysis.harmony;

import java.util.Arrays;
import org.midilake.analysis.chord.Chord;
import org.midilake.analysis.chord.Quality;
import org.midilake.analysis.key.Key;

/**
 * Writes a chord as a degree of a key: capitals for a major third, small letters for a minor one,
 * {@code b} and {@code #} for roots beside the scale (of natural minor in minor keys, so that its
 * leading tone is {@code #vii}), the figures of figured bass for inversions (Kostka and Payne,
 * "Tonal Harmony", ch. 3 and 13), and the label of other qualities in brackets.
 */
public final class RomanNumeral {
  private static final String[] IN_MAJOR = {
    "I", "bII", "II", "bIII", "III", "IV", "#IV", "V", "bVI", "VI", "bVII", "VII"
  };
  private static final String[] IN_MINOR = {
    "I", "bII", "II", "III", "#III", "IV", "#IV", "V", "VI", "#VI", "VII", "#VII"
  };
  private static final String[] SMALL_IN_MAJOR = lowerCase(IN_MAJOR);
  private static final String[] SMALL_IN_MINOR = lowerCase(IN_MINOR);
  private static final String[] TRIAD_FIGURES = {"", "6", "64"};
  private static final String[] SEVENTH_FIGURES = {"7", "65", "43", "42"};

  private RomanNumeral() {}

  /** For example {@code V7}, {@code viio6} or {@code IV[add9]}. */
  public static String of(Chord chord, Key key) {
    return degree(chord, key) + figures(chord);
  }

  /** The numeral without its figures: degree and triad, for example {@code V}. */
  public static String degree(Chord chord, Key key) {
    int step = Math.floorMod(chord.root() - key.tonic(), 12);
    boolean small = chord.quality().third() == Quality.Third.MINOR;
    return switch (key.mode()) {
      case MAJOR -> small ? SMALL_IN_MAJOR[step] : IN_MAJOR[step];
      case MINOR -> small ? SMALL_IN_MINOR[step] : IN_MINOR[step];
    };
  }

  private static String[] lowerCase(String[] degrees) {
    return Arrays.stream(degrees)
        .map(degree -> degree.replace('I', 'i').replace('V', 'v'))
        .toArray(String[]::new);
  }

  private static String figures(Chord chord) {
    return switch (chord.quality()) {
      case MAJOR, MINOR -> TRIAD_FIGURES[chord.inversion()];
      case DIMINISHED -> "o" + TRIAD_FIGURES[chord.inversion()];
      case AUGMENTED -> "+" + TRIAD_FIGURES[chord.inversion()];
      case DOMINANT_SEVENTH, MINOR_SEVENTH -> SEVENTH_FIGURES[chord.inversion()];
      case MAJOR_SEVENTH -> "M" + SEVENTH_FIGURES[chord.inversion()];
      case HALF_DIMINISHED_SEVENTH -> "%" + SEVENTH_FIGURES[chord.inversion()];
      case DIMINISHED_SEVENTH -> "o" + SEVENTH_FIGURES[chord.inversion()];
      case SUSPENDED_SECOND,
          SUSPENDED_FOURTH,
          SIXTH,
          MINOR_SIXTH,
          ADDED_NINTH,
          DOMINANT_NINTH,
          MAJOR_NINTH,
          MINOR_NINTH ->
          "[" + chord.quality().label() + "]";
    };
  }
}
