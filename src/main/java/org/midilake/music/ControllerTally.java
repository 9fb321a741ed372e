package org.midilake.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Collects the values of controllers, pitch bends and channel pressures of one file after the
 * other. Touches only the slots that a file uses; what belongs to a slot lies together.
 */
final class ControllerTally {
  private static final int NUMBERS = ControllerUse.CHANNEL_PRESSURE + 1;
  private static final int SLOTS = 16 * NUMBERS;

  // The fields of a slot.
  private static final int COUNT = 0;
  private static final int SUM = 1;
  private static final int LOWEST = 2;
  private static final int HIGHEST = 3;
  private static final int FIRST = 4;
  private static final int FIRST_TICK = 5;
  private static final int LAST = 6;
  private static final int LAST_TICK = 7;
  private static final int FIELDS = 8;

  private final long[] fields = new long[SLOTS * FIELDS];

  /** In order of their first use. */
  private final int[] usedSlots = new int[SLOTS];

  private int used;

  void add(long tick, int channel, int number, int value) {
    int slot = channel * NUMBERS + number;
    int at = slot * FIELDS;
    if (fields[at + COUNT]++ == 0) {
      usedSlots[used++] = slot;
      fields[at + SUM] = value;
      fields[at + LOWEST] = value;
      fields[at + HIGHEST] = value;
      fields[at + FIRST] = value;
      fields[at + FIRST_TICK] = tick;
      fields[at + LAST] = value;
      fields[at + LAST_TICK] = tick;
      return;
    }

    fields[at + SUM] += value;
    fields[at + LOWEST] = Math.min(fields[at + LOWEST], value);
    fields[at + HIGHEST] = Math.max(fields[at + HIGHEST], value);
    if (tick < fields[at + FIRST_TICK]) {
      fields[at + FIRST_TICK] = tick;
      fields[at + FIRST] = value;
    }

    if (tick >= fields[at + LAST_TICK]) {
      fields[at + LAST_TICK] = tick;
      fields[at + LAST] = value;
    }
  }

  /** What was used since the last call, by channel and number. */
  List<ControllerUse> drain() {
    Arrays.sort(usedSlots, 0, used);
    List<ControllerUse> uses = new ArrayList<>(used);
    for (int i = 0; i < used; i++) {
      uses.add(drain(usedSlots[i]));
    }

    used = 0;
    return uses;
  }

  private ControllerUse drain(int slot) {
    int at = slot * FIELDS;
    long count = fields[at + COUNT];
    fields[at + COUNT] = 0;
    return new ControllerUse(
        slot / NUMBERS,
        slot % NUMBERS,
        (int) count,
        (int) fields[at + LOWEST],
        (int) fields[at + HIGHEST],
        (double) fields[at + SUM] / count,
        (int) fields[at + FIRST],
        (int) fields[at + LAST]);
  }
}
