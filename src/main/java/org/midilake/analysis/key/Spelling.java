package org.midilake.analysis.key;

/**
 * Names of pitch classes as a key spells them: its own tones, then the raised fourth and the
 * lowered tones in major, the raised tones and the lowered second and fifth in minor. No name has
 * two accidentals, nor one where a plain letter does.
 */
public final class Spelling {
  /** Names in fifths from Gb to A#; C is the seventh. */
  private static final String[] BY_FIFTHS = {
    "Gb", "Db", "Ab", "Eb", "Bb", "F", "C", "G", "D", "A", "E", "B", "F#", "C#", "G#", "D#", "A#"
  };

  private static final int C = 6;

  private Spelling() {}

  /** The name of a pitch class, 0..11, in a key. */
  public static String name(int pitchClass, Key key) {
    Key major = key.mode() == Mode.MAJOR ? key : key.relative();
    int sharps = Math.floorMod(major.tonic() * 7 + 6, 12) - 6;
    int flattest = key.mode() == Mode.MAJOR ? sharps - 5 : sharps - 3;
    int fifths = flattest + Math.floorMod(pitchClass * 7 - flattest, 12);
    int index = C + fifths;
    if (index < 0) {
      index += 12;
    } else if (index >= BY_FIFTHS.length) {
      index -= 12;
    }

    return BY_FIFTHS[index];
  }
}
