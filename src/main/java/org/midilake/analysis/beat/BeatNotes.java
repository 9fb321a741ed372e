package org.midilake.analysis.beat;

import org.midilake.analysis.meter.QuarterScale;
import org.midilake.music.Notes;

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
  private int size;

  // By moment. After the last one comes the number of notes as a start.
  private int[] starts = new int[1025];
  private int[] tops = new int[1024];
  private byte[] lowestPitches = new byte[1024];
  private int moments;

  /** Takes all notes of a piece. */
  void take(Notes notes, QuarterScale scale, Parts numbers) {
    resize(notes.size());
    for (int i = 0; i < size; i++) {
      onsets[i] = scale.onset(notes, i);
      ends[i] = scale.end(notes, i);
    }

    for (int i = 0; i < size; i++) {
      pitches[i] = (byte) notes.pitch(i);
      velocities[i] = (byte) notes.velocity(i);
      parts[i] = (short) numbers.number(notes.track(i), notes.channel(i));
    }

    findMoments();
  }

  /** Takes some of other notes, given by their indices, ascending. */
  void take(BeatNotes others, int[] chosen, int count) {
    resize(count);
    for (int i = 0; i < count; i++) {
      int note = chosen[i];
      onsets[i] = others.onsets[note];
      ends[i] = others.ends[note];
      pitches[i] = others.pitches[note];
      velocities[i] = others.velocities[note];
      parts[i] = others.parts[note];
    }

    findMoments();
  }

  /** Makes room for so many notes, whose values are then to be set. */
  private void resize(int notes) {
    size = notes;
    if (notes > onsets.length) {
      int capacity = Math.max(notes, 2 * onsets.length);
      onsets = new double[capacity];
      ends = new double[capacity];
      pitches = new byte[capacity];
      velocities = new byte[capacity];
      parts = new short[capacity];
      starts = new int[capacity + 1];
      tops = new int[capacity];
      lowestPitches = new byte[capacity];
    }
  }

  private void findMoments() {
    int note = 0;
    moments = 0;
    while (note < size) {
      double onset = onsets[note];
      int top = note;
      int lowest = pitches[note];
      starts[moments] = note++;
      while (note < size && onsets[note] - onset < MOMENT_QUARTERS) {
        top = isOver(note, top) ? note : top;
        lowest = Math.min(lowest, pitches[note]);
        note++;
      }

      tops[moments] = top;
      lowestPitches[moments++] = (byte) lowest;
    }

    starts[moments] = size;
  }

  public int size() {
    return size;
  }

  /** Quarter notes from the start. */
  public double onset(int note) {
    return onsets[note];
  }

  /** The latest end; 0 without notes. */
  double lastEnd() {
    // Of numbers that are not negative, the bits are in the same order, and faster to compare.
    long last = 0;
    for (int i = 0; i < size; i++) {
      last = Math.max(last, Double.doubleToRawLongBits(ends[i]));
    }

    return Double.longBitsToDouble(last);
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
    return starts[moment];
  }

  /** The note after the last one of a moment. */
  public int after(int moment) {
    return starts[moment + 1];
  }

  /** Onset of the first note of a moment. */
  public double moment(int moment) {
    return onsets[starts[moment]];
  }

  /** The highest note of a moment; of several of that pitch the longest, whatever their order. */
  public int top(int moment) {
    return tops[moment];
  }

  /** Whether a note is higher than another one, or as high and longer. */
  public boolean isOver(int note, int other) {
    return pitches[note] > pitches[other]
        || (pitches[note] == pitches[other] && ends[note] > ends[other]);
  }

  /** Pitch of the lowest note of a moment. */
  public int lowestPitch(int moment) {
    return lowestPitches[moment];
  }
}
