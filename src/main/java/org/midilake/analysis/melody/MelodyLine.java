package org.midilake.analysis.melody;

import java.util.Arrays;

/** The notes of a melody, one after the other, in quarter notes. Reused from piece to piece. */
public final class MelodyLine {
  private double[] onsets = new double[512];
  private double[] ends = new double[512];
  private int[] pitches = new int[512];
  private int size;

  void clear() {
    size = 0;
  }

  void add(double onset, double end, int pitch) {
    if (size == onsets.length) {
      onsets = Arrays.copyOf(onsets, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      pitches = Arrays.copyOf(pitches, size * 2);
    }

    onsets[size] = onset;
    ends[size] = end;
    pitches[size++] = pitch;
  }

  public int size() {
    return size;
  }

  public double onset(int note) {
    return onsets[note];
  }

  public double end(int note) {
    return ends[note];
  }

  public int pitch(int note) {
    return pitches[note];
  }

  /** Semitones from the note before to a note, which is not the first. */
  public int interval(int note) {
    return pitches[note] - pitches[note - 1];
  }
}
