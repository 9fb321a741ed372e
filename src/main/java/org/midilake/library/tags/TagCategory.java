package org.midilake.library.tags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of tags, those that people sort by first. */
public enum TagCategory {
  /** What a file is, as one of a few dozen categories: each file has exactly one. */
  FILE_CATEGORY(10),
  GENRE(20),
  INSTRUMENT(30),
  /** Melody, chords, loop and the like. */
  ELEMENT(40),
  /** Part of a song. */
  STRUCTURE(50),
  KEY(60),
  TEMPO_BAND(70),
  METER(80),
  /** Dance or manner of playing. */
  STYLE(90),
  FEEL(100),
  TECHNIQUE(110),
  ARTICULATION(120),
  TIMBRE(130),
  MOOD(140),
  /** One-shot, loop or song. */
  USAGE(150),
  /** Maker of a pack. */
  VENDOR(160),
  /** A General MIDI program. */
  PROGRAM(170),
  /** A key of General MIDI's percussion map. */
  PERCUSSION_KEY(180),
  /** Words that say nothing of the music: never a tag of a file. */
  NEUTRAL(1000);

  private final int priority;

  TagCategory(int priority) {
    this.priority = priority;
  }

  /** Place among the categories, the smallest first. */
  public int priority() {
    return priority;
  }

  /** In lower case, as in dictionaries and identifiers. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<TagCategory> of(String text) {
    return Arrays.stream(values()).filter(category -> category.text().equals(text)).findFirst();
  }
}
