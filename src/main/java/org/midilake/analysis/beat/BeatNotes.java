package org.midilake.analysis.beat;

import java.util.Arrays;

/**
 * Some notes of a piece in quarter notes, in order of their onsets, and the moments that they start
 * at: notes that start together. Reused from piece to piece.
 */
public final class BeatNotes {
  /**
   * Onsets closer than this to the first of a moment belong to it, in quarter notes: a 64th note,
   * 31 ms at 120 beats per minute, which is how far the notes of a played chord lie apart.
   */
  public static final double MOMENT_QUARTERS = 1.0 / 16;

  private double[] onsets = new double[1024];
  private double[] ends = new double[1024];
  private byte[] pitches = new byte[1024];
  private byte[] velocities = new byte[1024];
  private short[] parts = new short[1024];
  private int[] momentStarts = new int[1025];
  private int size;
  private int moments;
  private double lastMoment;

  void clear() {
    size = 0;
    moments = 0;
  }

  void add(double onset, double end, int pitch, int velocity, int part) {
    if (size == onsets.length) {
      grow();
    }

    if (size == 0 || onset - lastMoment >= MOMENT_QUARTERS) {
      momentStarts[moments++] = size;
      lastMoment = onset;
    }

    onsets[size] = onset;
    ends[size] = end;
    pitches[size] = (byte) pitch;
    velocities[size] = (byte) velocity;
    parts[size] = (short) part;
    size++;
  }

  private void grow() {
    int capacity = size * 2;
    onsets = Arrays.copyOf(onsets, capacity);
    ends = Arrays.copyOf(ends, capacity);
    pitches = Arrays.copyOf(pitches, capacity);
    velocities = Arrays.copyOf(velocities, capacity);
    parts = Arrays.copyOf(parts, capacity);
    momentStarts = Arrays.copyOf(momentStarts, capacity + 1);
  }

  public int size() {
    return size;
  }

  /** Quarter notes from the start. */
  public double onset(int note) {
    return onsets[note];
  }

  /** Quarter notes from the start. */
  public double end(int note) {
    return ends[note];
  }

  public int pitch(int note) {
    return pitches[note];
  }

  public int velocity(int note) {
    return velocities[note];
  }

  /** Number of the note's part among {@link Parts}. */
  public int part(int note) {
    return parts[note];
  }

  /** Number of moments. */
  public int moments() {
    return moments;
  }

  /** The first note of a moment. */
  public int first(int moment) {
    return momentStarts[moment];
  }

  /** The note after the last one of a moment. */
  public int after(int moment) {
    return moment + 1 < moments ? momentStarts[moment + 1] : size;
  }

  /** Onset of the first note of a moment. */
  public double moment(int moment) {
    return onsets[momentStarts[moment]];
  }
}
