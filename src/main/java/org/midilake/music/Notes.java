package org.midilake.music;

import java.util.Arrays;

/**
 * The notes of one piece as parallel arrays, ordered by onset tick, then pitch, channel and track.
 * Meant to be reused. No note ends before it starts; if its end was lost, it ends with its track.
 */
public final class Notes {
  /**
   * No multiple of 512: if the arrays were a multiple of 4 KB apart, a processor would take what is
   * loaded from one for what was just stored into another, and wait ("4K aliasing").
   */
  private static final int INITIAL_NOTES = 2200;

  // Open to the placement, which fills them in its inner loop.
  long[] onsetTicks = new long[INITIAL_NOTES];
  long[] endTicks = new long[INITIAL_NOTES];
  double[] onsetSeconds = new double[INITIAL_NOTES];
  double[] endSeconds = new double[INITIAL_NOTES];
  byte[] channels = new byte[INITIAL_NOTES];
  byte[] pitches = new byte[INITIAL_NOTES];
  byte[] velocities = new byte[INITIAL_NOTES];
  byte[] programs = new byte[INITIAL_NOTES];
  short[] tracks = new short[INITIAL_NOTES];
  int size;

  public void clear() {
    size = 0;
  }

  /** Makes room for so many notes, whose values are then to be set. */
  void resize(int notes) {
    size = notes;
    if (notes > onsetTicks.length) {
      grow(Math.max(notes, 2 * onsetTicks.length));
    }
  }

  /**
   * Adds a note; the caller keeps the order.
   *
   * @param channel 0..15; 9 is General MIDI percussion
   * @param pitch 0..127, 60 is middle C
   * @param velocity 1..127
   * @param program 0..127, the program in force on the channel at the onset
   * @param track number of the track, from 0
   */
  public void add(
      long onsetTick,
      long endTick,
      double onsetSecond,
      double endSecond,
      int channel,
      int pitch,
      int velocity,
      int program,
      int track) {
    if (size == onsetTicks.length) {
      grow(size * 2);
    }

    onsetTicks[size] = onsetTick;
    endTicks[size] = endTick;
    onsetSeconds[size] = onsetSecond;
    endSeconds[size] = endSecond;
    channels[size] = (byte) channel;
    pitches[size] = (byte) pitch;
    velocities[size] = (byte) velocity;
    programs[size] = (byte) program;
    tracks[size] = (short) track;
    size++;
  }

  private void grow(int capacity) {
    onsetTicks = Arrays.copyOf(onsetTicks, capacity);
    endTicks = Arrays.copyOf(endTicks, capacity);
    onsetSeconds = Arrays.copyOf(onsetSeconds, capacity);
    endSeconds = Arrays.copyOf(endSeconds, capacity);
    channels = Arrays.copyOf(channels, capacity);
    pitches = Arrays.copyOf(pitches, capacity);
    velocities = Arrays.copyOf(velocities, capacity);
    programs = Arrays.copyOf(programs, capacity);
    tracks = Arrays.copyOf(tracks, capacity);
  }

  public int size() {
    return size;
  }

  public long onsetTick(int note) {
    return onsetTicks[note];
  }

  public long endTick(int note) {
    return endTicks[note];
  }

  public double onsetSeconds(int note) {
    return onsetSeconds[note];
  }

  public double endSeconds(int note) {
    return endSeconds[note];
  }

  /** When the last note ends; 0 without notes. */
  public double lastEndSeconds() {
    long last = 0;
    for (int i = 0; i < size; i++) {
      // Positive numbers have the order of their bits, of which the larger takes no branch.
      last = Math.max(last, Double.doubleToRawLongBits(endSeconds[i]));
    }

    return Double.longBitsToDouble(last);
  }

  /** Channel, 0..15. */
  public int channel(int note) {
    return channels[note];
  }

  /** Whether the note is on the General MIDI percussion channel (10, counted from 1). */
  public boolean isPercussion(int note) {
    return channels[note] == 9;
  }

  public int pitch(int note) {
    return pitches[note];
  }

  public int velocity(int note) {
    return velocities[note];
  }

  public int program(int note) {
    return programs[note];
  }

  public int track(int note) {
    return tracks[note] & 0xFFFF;
  }
}
