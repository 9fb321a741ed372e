package org.midilake.music;

import java.util.Arrays;

/**
 * The program changes of all tracks in order of time, and the programs in force while one walks
 * along. A change is in force from its tick on, whatever the order of events within the tick; of
 * several at one tick, that of the last track, and there the last one, stays. Before the first, a
 * channel has program 0.
 */
final class ProgramTimeline {
  private final byte[] inForce = new byte[16];
  private final TickOrder order = new TickOrder();
  private long[] ticks = new long[64];
  private int[] channels = new int[64];
  private byte[] programs = new byte[64];
  private int size;
  private int walked;
  private long nextTick;

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

  /** Starts the walk, after all changes were added. */
  void startWalk() {
    Arrays.fill(inForce, (byte) 0);
    walked = 0;
    order.sort(ticks, channels, size);
    nextTick = tickOfNext();
  }

  private long tickOfNext() {
    return walked < size ? ticks[order.item(walked)] : Long.MAX_VALUE;
  }

  /** The program in force on a channel, 0..127, at a tick that is not before the last one. */
  byte programAt(long tick, int channel) {
    if (tick >= nextTick) {
      walkTo(tick);
    }

    return inForce[channel];
  }

  private void walkTo(long tick) {
    while (tick >= nextTick) {
      int change = order.item(walked);
      inForce[channels[change]] = programs[change];
      walked++;
      nextTick = tickOfNext();
    }
  }
}
