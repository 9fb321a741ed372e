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
  /**
   * No multiple of 512: if the arrays were a multiple of 4 KB apart, a processor would take what is
   * loaded from one for what was just stored into another, and wait ("4K aliasing").
   */
  private static final int INITIAL_NOTES = 2200;

  /** Channel and pitch, in the place that they have in a message: bits 8 to 19. */
  private static final int CHANNELS_AND_PITCHES = 16 << 8;

  /**
   * Status byte and first data byte without the bits that all statuses have, or in which a note-on
   * differs from a note-off. Where a note has its channel and pitch, other events have more: they
   * find a place of their own, where there is never a note.
   */
  private static final int KEY_BITS = 0x6FFF;

  private static final int LAST_NOTE_ON = 0x9F_FFFF;

  private static final long OPEN = -1; // All bits set: the inner loop relies on it.

  /** As many events go through the inner loop at a time. */
  private static final int BLOCK = 1024;

  /**
   * By channel and pitch: the note that sounds, as index + 1, or 0 if there is none. If there are
   * several, the first of them, negative; then {@link #newest} has the last.
   */
  private final int[] oldest = new int[KEY_BITS + 1];

  private final int[] newest = new int[CHANNELS_AND_PITCHES];

  // By note: its times, the event that is its note-on, its track, and the next note of the same
  // channel and pitch that sounds with it, set only if there is one. Ends are by index + 1; the
  // first place takes what is the end of nothing.
  private long[] onsets = new long[INITIAL_NOTES];
  private long[] ends = new long[INITIAL_NOTES + 1];
  private int[] noteOns = new int[INITIAL_NOTES];
  private char[] tracks = new char[INITIAL_NOTES];
  private int[] successors = new int[INITIAL_NOTES];
  private int size;

  // Events of the last block that have to do with no note.
  private final int[] others = new int[BLOCK];
  private int otherCount;

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

  /**
   * The inner loop: takes a block of events, as long as nothing is wrong with them and no two notes
   * of a pitch overlap. Whether an event starts a note, ends one, or is {@link #other} is as good
   * as random to the processor, so it is arithmetic here, no branch: -1 stands for true, 0 for
   * false.
   *
   * @param first the event to begin with
   * @param end the event after the last one to take
   * @param shift ticks between the start of the piece and the tick that the events count from
   * @return the first event that was not taken
   */
  int pair(EventBuffer events, int first, int end, long shift) {
    int last = Math.min(end, first + BLOCK);
    if (onsets.length - size < last - first) {
      grow();
    }

    int note = size;
    int nextOther = 0;
    int event = first;
    for (; event < last; event++) {
      int message = events.message(event);
      long tick = events.tick(event) + shift;
      int other = (LAST_NOTE_ON - message) >> 31;
      // Bit 7: in the sum, whether there is a velocity; in what is shifted, what a note-on has.
      int starts = ((message + 0x7F) & (message >>> 13)) << 24 >> 31 & ~other;
      int key = message >>> 8 & KEY_BITS;
      int sounds = oldest[key];
      // Nothing must sound where a note starts, or there is none, and one note where one ends.
      if ((((sounds - 1) ^ (starts | other)) | sounds) < 0) {
        break;
      }

      // What is written at the place of the next note, or other event, is written over by that.
      int started = starts & (note + 1);
      onsets[note] = tick;
      noteOns[note] = event;
      ends[sounds + started] = tick | starts;
      oldest[key] = started;
      note -= starts;
      others[nextOther] = event;
      nextOther -= other;
    }

    int notes = note - size;
    sounding += notes - (event - first - nextOther - notes);
    size = note;
    otherCount = nextOther;
    return event;
  }

  /** A note-on with a velocity. */
  void noteOn(long tick, EventBuffer events, int event, FindingLog log) {
    if (size == onsets.length) {
      grow();
    }

    int note = size++;
    onsets[note] = tick;
    ends[note + 1] = OPEN;
    noteOns[note] = event;
    int message = events.message(event);
    int key = channelAndPitch(message);
    int sounds = oldest[key];
    if (sounds == 0) {
      oldest[key] = note + 1;
    } else {
      int last = sounds > 0 ? sounds : newest[key];
      successors[last - 1] = note + 1;
      oldest[key] = -Math.abs(sounds);
      newest[key] = note + 1;
      log.add(FindingCode.NOTES_OVERLAP, events.byteOffset(event), new Where(message, tick));
    }

    sounding++;
  }

  /** A note-off, or a note-on with velocity 0. */
  void noteOff(long tick, EventBuffer events, int event, FindingLog log) {
    int message = events.message(event);
    int key = channelAndPitch(message);
    int sounds = oldest[key];
    if (sounds == 0) {
      Where where = new Where(message, tick);
      log.add(FindingCode.NOTE_OFF_WITHOUT_NOTE, events.byteOffset(event), where);
      return;
    }

    int first = Math.abs(sounds);
    ends[first] = tick;
    oldest[key] = sounds > 0 ? 0 : afterFirst(key, first);
    sounding--;
  }

  /** What is left of several notes of a channel and pitch without the first. */
  private int afterFirst(int key, int first) {
    int second = successors[first - 1];
    return second == newest[key] ? second : -second;
  }

  /** Ends what still sounds. */
  void endTrack(long tick, EventBuffer events, FindingLog log) {
    for (int note = firstOfTrack; note < size && sounding > 0; note++) {
      if (ends[note + 1] == OPEN) {
        ends[note + 1] = tick;
        int message = events.message(noteOns[note]);
        oldest[channelAndPitch(message)] = 0;
        sounding--;
        int byteOffset = events.byteOffset(noteOns[note]);
        log.add(FindingCode.NOTE_WITHOUT_END, byteOffset, new Where(message, onsets[note]));
      }
    }

    Arrays.fill(tracks, firstOfTrack, size, track);
  }

  int size() {
    return size;
  }

  /** How many events of the last block have to do with no note. */
  int otherCount() {
    return otherCount;
  }

  /** Such an event. */
  int other(int number) {
    return others[number];
  }

  /** By note: the tick of its onset. */
  long[] onsets() {
    return onsets;
  }

  /** By note, from index 1 on: the tick of its end. */
  long[] ends() {
    return ends;
  }

  /** By note: the event that is its note-on. */
  int[] noteOns() {
    return noteOns;
  }

  /** By note: the number of its track. */
  char[] tracks() {
    return tracks;
  }

  private static int channelAndPitch(int message) {
    return (message >>> 8) & (CHANNELS_AND_PITCHES - 1);
  }

  private void grow() {
    int capacity = onsets.length * 2;
    onsets = Arrays.copyOf(onsets, capacity);
    ends = Arrays.copyOf(ends, capacity + 1);
    noteOns = Arrays.copyOf(noteOns, capacity);
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
