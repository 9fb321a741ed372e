package org.midilake.music;

import java.util.Arrays;

/**
 * The program changes of all tracks in order of time. A change is in force from its tick on,
 * whatever the order of events within the tick; of several at one tick, that of the last track, and
 * there the last one, stays. Before the first, a channel has program 0.
 */
final class ProgramTimeline {
  private final byte[] inForce = new byte[16];
  private final TickOrder order = new TickOrder();
  private long[] ticks = new long[64];
  private int[] channels = new int[64];
  private byte[] programs = new byte[64];
  private int size;

  void startFile() {
    size = 0;
  }

  void add(long tick, int channel, int program) {
    if (size == ticks.length) {
      ticks = Arrays.copyOf(ticks, size * 2);
      channels = Arrays.copyOf(channels, size * 2);
      programs = Arrays.copyOf(programs, size * 2);
    }

    ticks[size] = tick;
    channels[size] = channel;
    programs[size] = (byte) program;
    size++;
  }

  /** Sets the programs in force at the onsets of notes, which are in order. */
  void placePrograms(Notes notes) {
    Arrays.fill(inForce, (byte) 0);
    order.sort(ticks, channels, size);
    int first = 0;
    for (int i = 0; i < size; i++) {
      int change = order.item(i);
      first = placePrograms(notes, first, ticks[change]);
      inForce[channels[change]] = programs[change];
    }

    placePrograms(notes, first, Long.MAX_VALUE);
  }

  /** Does so for the notes from one on that start before a tick, and returns the one after them. */
  private int placePrograms(Notes notes, int first, long endTick) {
    long[] onsetTicks = notes.onsetTicks;
    byte[] noteChannels = notes.channels;
    byte[] notePrograms = notes.programs;
    int note = first;
    for (; note < notes.size && onsetTicks[note] < endTick; note++) {
      notePrograms[note] = inForce[noteChannels[note]];
    }

    return note;
  }
}
