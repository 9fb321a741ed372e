package org.midilake.music;

import java.util.Arrays;
import java.util.function.Supplier;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;

/**
 * Pairs the note-ons of each track with their note-offs: the first end of a pitch on a channel
 * belongs to the first note that sounds there. Keeps the notes in the order of their note-ons.
 */
final class NotePairing {
  private static final int INITIAL_NOTES = 2048;
  private static final int CHANNELS_TIMES_PITCHES = 16 * 128;
  private static final long OPEN = -1;

  // By channel and pitch: first and last sounding note, as index + 1; 0 if there is none.
  private final int[] oldest = new int[CHANNELS_TIMES_PITCHES];
  private final int[] newest = new int[CHANNELS_TIMES_PITCHES];

  // By note: its times, its note-on message, the place of it, and the next note of the same pitch.
  private long[] onsets = new long[INITIAL_NOTES];
  private long[] ends = new long[INITIAL_NOTES];
  private int[] messages = new int[INITIAL_NOTES];
  private int[] byteOffsets = new int[INITIAL_NOTES];
  private int[] sortKeys = new int[INITIAL_NOTES];
  private char[] tracks = new char[INITIAL_NOTES];
  private int[] successors = new int[INITIAL_NOTES];
  private int size;

  private int sounding;
  private int firstOfTrack;
  private char track;

  void startFile() {
    size = 0;
  }

  void startTrack(int number) {
    track = (char) number;
    firstOfTrack = size;
  }

  /** A note-on with a velocity: {@code message} holds status, pitch and velocity. */
  void noteOn(long tick, int message, int byteOffset, FindingLog log) {
    if (size == onsets.length) {
      grow();
    }

    int note = size++;
    onsets[note] = tick;
    ends[note] = OPEN;
    messages[note] = message;
    byteOffsets[note] = byteOffset;
    sortKeys[note] = (message >>> 8 & 0x7F) << 4 | (message >>> 16 & 0xF);
    tracks[note] = track;
    successors[note] = 0;
    int key = channelAndPitch(message);
    if (oldest[key] == 0) {
      oldest[key] = note + 1;
    } else {
      successors[newest[key] - 1] = note + 1;
      log.add(FindingCode.NOTES_OVERLAP, byteOffset, new Where(message, tick));
    }

    newest[key] = note + 1;
    sounding++;
  }

  /** A note-off, or a note-on with velocity 0. */
  void noteOff(long tick, int message, int byteOffset, FindingLog log) {
    int key = channelAndPitch(message);
    int note = oldest[key] - 1;
    if (note < 0) {
      log.add(FindingCode.NOTE_OFF_WITHOUT_NOTE, byteOffset, new Where(message, tick));
      return;
    }

    ends[note] = tick;
    oldest[key] = successors[note];
    sounding--;
  }

  /** Ends what still sounds. */
  void endTrack(long tick, FindingLog log) {
    for (int note = firstOfTrack; note < size && sounding > 0; note++) {
      if (ends[note] == OPEN) {
        ends[note] = tick;
        oldest[channelAndPitch(messages[note])] = 0;
        sounding--;
        Where where = new Where(messages[note], onsets[note]);
        log.add(FindingCode.NOTE_WITHOUT_END, byteOffsets[note], where);
      }
    }
  }

  int size() {
    return size;
  }

  /** By note: the tick of its onset. */
  long[] onsets() {
    return onsets;
  }

  /** By note: pitch, then channel. */
  int[] sortKeys() {
    return sortKeys;
  }

  long onset(int note) {
    return onsets[note];
  }

  long end(int note) {
    return ends[note];
  }

  int channel(int note) {
    return messages[note] >>> 16 & 0xF;
  }

  int pitch(int note) {
    return messages[note] >>> 8 & 0x7F;
  }

  int velocity(int note) {
    return messages[note] & 0x7F;
  }

  int track(int note) {
    return tracks[note];
  }

  private static int channelAndPitch(int message) {
    return (message >>> 16 & 0xF) << 7 | (message >>> 8 & 0x7F);
  }

  private void grow() {
    int capacity = size * 2;
    onsets = Arrays.copyOf(onsets, capacity);
    ends = Arrays.copyOf(ends, capacity);
    messages = Arrays.copyOf(messages, capacity);
    byteOffsets = Arrays.copyOf(byteOffsets, capacity);
    sortKeys = Arrays.copyOf(sortKeys, capacity);
    tracks = Arrays.copyOf(tracks, capacity);
    successors = Arrays.copyOf(successors, capacity);
  }

  /** Words for a finding, made only if the finding is kept. */
  private record Where(int message, long tick) implements Supplier<String> {
    @Override
    public String get() {
      int channel = (message >>> 16 & 0xF) + 1;
      return "pitch " + (message >>> 8 & 0x7F) + " on channel " + channel + " at tick " + tick;
    }
  }
}
