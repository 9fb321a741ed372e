package org.midilake.music;

import java.util.Arrays;
import java.util.function.Supplier;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;

/**
 * Pairs the note-ons of each track with their note-offs: the first end of a pitch on a channel
 * belongs to the first note that sounds there. Keeps the notes in the order of their note-ons.
 */
final class NotePairing {
  private static final int INITIAL_NOTES = 2048;

  /** Status byte and pitch of a message without the upper half of the status. */
  private static final int CHANNELS_AND_PITCHES = 16 << 8;

  private static final int AFTER_NOTES = 0xA0 << 16;
  private static final long OPEN = -1; // All bits set: the inner loop relies on it.

  // By channel and pitch: first and last sounding note, as index + 1; 0 if there is none.
  private final int[] oldest = new int[CHANNELS_AND_PITCHES];
  private final int[] newest = new int[CHANNELS_AND_PITCHES];

  // By note: its times, its note-on message, the place of it, its track, and the next note of the
  // same channel and pitch that sounds with it, which is set only if there is one.
  private long[] onsets = new long[INITIAL_NOTES];
  private long[] ends = new long[INITIAL_NOTES];
  private int[] messages = new int[INITIAL_NOTES];
  private int[] byteOffsets = new int[INITIAL_NOTES];
  private char[] tracks = new char[INITIAL_NOTES];
  private int[] successors = new int[INITIAL_NOTES];
  private int[] sortKeys = new int[INITIAL_NOTES];
  private int size;

  private long longestDelta;
  private int sounding;
  private int firstOfTrack;
  private char track;

  /** {@code longestDelta} is the longest delta-time, in ticks, that counts as such. */
  void startFile(long longestDelta) {
    this.longestDelta = longestDelta;
    size = 0;
  }

  void startTrack(int number) {
    track = (char) number;
    firstOfTrack = size;
  }

  /**
   * The inner loop: takes the note-ons and note-offs from an event on, as long as nothing else
   * comes, nothing is wrong with them and no two notes of a pitch overlap. Whether an event starts
   * or ends a note is as good as random to the processor, so it is arithmetic here, no branch.
   *
   * @param first the event to begin with
   * @param end the event after the last one of the track
   * @param shift ticks between the start of the track and the tick that its events count from
   * @param before tick of the event before the first one
   * @return the first event that is left to others
   */
  int pair(EventBuffer events, int first, int end, long shift, long before) {
    int last = (int) Math.min(end, first + (long) onsets.length - size);
    long previous = before;
    int note = size;
    int event = first;
    for (; event < last; event++) {
      int message = events.message(event);
      long tick = events.tick(event) + shift;
      if (message >= AFTER_NOTES || tick - previous > longestDelta) {
        break;
      }

      int key = (message >>> 8) & (CHANNELS_AND_PITCHES - 1);
      int starts = (message >>> 20) & (((message & 0x7F) + 0x7F) >>> 7) & 1;
      int sounds = oldest[key];
      int overlaps = (newest[key] ^ sounds) & (starts - 1);
      if (overlaps != 0 || (sounds == 0) == (starts == 0)) {
        break;
      }

      // Of an end, what is written at the place of the next note is written over by that.
      int started = -starts & (note + 1);
      onsets[note] = tick;
      messages[note] = message;
      byteOffsets[note] = events.byteOffset(event);
      ends[sounds + started - 1] = tick | -(long) starts;
      oldest[key] = started;
      newest[key] = started;
      note += starts;
      previous = tick;
    }

    int notes = note - size;
    sounding += notes - (event - first - notes);
    size = note;
    return event;
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
    int first = oldest[key];
    if (first == 0) {
      log.add(FindingCode.NOTE_OFF_WITHOUT_NOTE, byteOffset, new Where(message, tick));
      return;
    }

    ends[first - 1] = tick;
    oldest[key] = newest[key] == first ? 0 : successors[first - 1];
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

    Arrays.fill(tracks, firstOfTrack, size, track);
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
    for (int note = 0; note < size; note++) {
      sortKeys[note] = (messages[note] >>> 8 & 0x7F) << 4 | (messages[note] >>> 16 & 0xF);
    }

    return sortKeys;
  }

  long onset(int note) {
    return onsets[note];
  }

  long end(int note) {
    return ends[note];
  }

  /** The note-on: status, pitch and velocity. */
  int message(int note) {
    return messages[note];
  }

  /** Number of the track, as the low 16 bits. */
  short track(int note) {
    return (short) tracks[note];
  }

  private static int channelAndPitch(int message) {
    return (message >>> 8) & (CHANNELS_AND_PITCHES - 1);
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
