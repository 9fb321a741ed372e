package org.midilake.library.names;

import java.util.Locale;
import java.util.Optional;

/**
 * A key as a name gives it.
 *
 * @param tonic as it is spelled, e.g. {@code F#} or {@code Bb}
 * @param mode nothing where only a tonic is given
 */
public record NameKey(String tonic, Optional<Mode> mode) {
  private static final String NATURALS = "C D EF G A B";
  private static final int PITCH_CLASSES = 12;

  /** Pitch class of the tonic, 0 (C) to 11 (B). */
  public int pitchClass() {
    int natural = NATURALS.indexOf(tonic.charAt(0));
    int accidental = tonic.endsWith("#") ? 1 : tonic.endsWith("b") ? -1 : 0;
    return Math.floorMod(natural + accidental, PITCH_CLASSES);
  }

  /** For example {@code F# minor}, or {@code F#} without a mode. */
  public String text() {
    return mode.map(known -> tonic + " " + known.name().toLowerCase(Locale.ROOT)).orElse(tonic);
  }
}
