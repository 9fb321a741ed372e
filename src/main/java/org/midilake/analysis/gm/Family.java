package org.midilake.analysis.gm;

/** The sixteen families of General MIDI programs, eight programs each, and percussion. */
public enum Family {
  PIANO("Piano"),
  CHROMATIC_PERCUSSION("Chromatic Percussion"),
  ORGAN("Organ"),
  GUITAR("Guitar"),
  BASS("Bass"),
  STRINGS("Strings"),
  ENSEMBLE("Ensemble"),
  BRASS("Brass"),
  REED("Reed"),
  PIPE("Pipe"),
  SYNTH_LEAD("Synth Lead"),
  SYNTH_PAD("Synth Pad"),
  SYNTH_EFFECTS("Synth Effects"),
  ETHNIC("Ethnic"),
  PERCUSSIVE("Percussive"),
  SOUND_EFFECTS("Sound Effects"),
  /** Drum kits: not a family of programs. */
  PERCUSSION("Percussion");

  private static final int PROGRAMS_PER_FAMILY = 8;

  private static final Family[] ALL = values();

  private final String text;

  Family(String text) {
    this.text = text;
  }

  /** Family of a program, 0..127. */
  public static Family of(int program) {
    return ALL[program / PROGRAMS_PER_FAMILY];
  }

  public String text() {
    return text;
  }
}
