package org.midilake.analysis.embedding;

/** The families of an embedding, in their order. The weights add up to 1. */
public enum Family {
  /** Share of the notes by scale degree in semitones above the tonic (above C without a key). */
  DEGREES(12, 0.20),
  /** Share of the melody's intervals, from -12 or less to 12 or more. */
  MELODY(25, 0.15),
  /** Share of the moments by place in the bar, in sixteenths of it. */
  BAR_RHYTHM(16, 0.15),
  /** Autocorrelation of the onsets at 1 to 16 sixteenths. */
  PULSE(16, 0.10),
  /** Share of the moments by place in the quarter note, in twelfths. */
  SUBDIVISION(12, 0.05),
  /** Share of the pitched notes by length, from 32nds to whole notes. */
  NOTE_VALUES(6, 0.05),
  /** Share of the notes by General MIDI family, percussion last. */
  INSTRUMENTS(17, 0.15),
  /** Density, chords, polyphony, register and steps, each 0..1. */
  TEXTURE(10, 0.10),
  /** Share of the notes by velocity, in steps of 16. */
  DYNAMICS(8, 0.05);

  /** Numbers of an embedding. */
  public static final int WIDTH = 122;

  private final int width;
  private final double weight;

  Family(int width, double weight) {
    this.width = width;
    this.weight = weight;
  }

  /** Numbers of the family. */
  public int width() {
    return width;
  }

  /** Its share of the length of an embedding, squared, 0..1. */
  public double weight() {
    return weight;
  }
}
