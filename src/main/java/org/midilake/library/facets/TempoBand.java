package org.midilake.library.facets;

import java.util.Locale;

/**
 * Eight bands of tempo, by the words of scores and the ranges that metronomes print beside them.
 */
public enum TempoBand {
  LARGO(60),
  ADAGIO(76),
  ANDANTE(98),
  MODERATO(110),
  ALLEGRETTO(124),
  ALLEGRO(152),
  PRESTO(184),
  PRESTISSIMO(Double.POSITIVE_INFINITY);

  private final double below;

  TempoBand(double below) {
    this.below = below;
  }

  /** The band of a tempo in beats per minute. */
  public static TempoBand of(double bpm) {
    for (TempoBand band : values()) {
      if (bpm < band.below) {
        return band;
      }
    }

    return PRESTISSIMO;
  }

  /** In lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
