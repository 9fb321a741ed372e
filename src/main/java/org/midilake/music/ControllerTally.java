package org.midilake.music;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects the values of controllers, pitch bends and channel pressures of one file after the
 * other. Touches only the slots that a file uses.
 */
final class ControllerTally {
  private static final int NUMBERS = ControllerUse.CHANNEL_PRESSURE + 1;
  private static final int SLOTS = 16 * NUMBERS;

  private final int[] counts = new int[SLOTS];
  private final int[] lowest = new int[SLOTS];
  private final int[] highest = new int[SLOTS];
  private final int[] first = new int[SLOTS];
  private final int[] last = new int[SLOTS];
  private final long[] sums = new long[SLOTS];
  private final long[] firstTicks = new long[SLOTS];
  private final long[] lastTicks = new long[SLOTS];
  private boolean used;

  void add(long tick, int channel, int number, int value) {
    used = true;
    int slot = channel * NUMBERS + number;
    if (counts[slot]++ == 0) {
      lowest[slot] = value;
      highest[slot] = value;
      first[slot] = value;
      last[slot] = value;
      sums[slot] = value;
      firstTicks[slot] = tick;
      lastTicks[slot] = tick;
      return;
    }

    lowest[slot] = Math.min(lowest[slot], value);
    highest[slot] = Math.max(highest[slot], value);
    sums[slot] += value;
    if (tick < firstTicks[slot]) {
      firstTicks[slot] = tick;
      first[slot] = value;
    }

    if (tick >= lastTicks[slot]) {
      lastTicks[slot] = tick;
      last[slot] = value;
    }
  }

  /** What was used since the last call, by channel and number. */
  List<ControllerUse> drain() {
    if (!used) {
      return List.of();
    }

    used = false;
    List<ControllerUse> uses = new ArrayList<>();
    for (int slot = 0; slot < SLOTS; slot++) {
      if (counts[slot] > 0) {
        uses.add(
            new ControllerUse(
                slot / NUMBERS,
                slot % NUMBERS,
                counts[slot],
                lowest[slot],
                highest[slot],
                (double) sums[slot] / counts[slot],
                first[slot],
                last[slot]));
        counts[slot] = 0;
      }
    }

    return uses;
  }
}
