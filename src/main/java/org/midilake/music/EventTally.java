package org.midilake.music;

import java.util.Arrays;

/** Counts the events of one file by kind, which is the upper half of the status byte. */
final class EventTally {
  private final int[] byKind = new int[16];
  private int metas;

  /** An event that is neither the start nor the end of a note. */
  void add(int kind) {
    byKind[kind]++;
  }

  /** Of the system events added, one is a meta event. */
  void addMeta() {
    metas++;
  }

  /**
   * The events by kind.
   *
   * @param notes how many note-ons with a velocity there are
   * @param events how many events there are in all: those not added are the ends of notes, which
   *     are note-offs and note-ons of velocity 0
   */
  EventCounts counts(int notes, int events) {
    int others = Arrays.stream(byKind).sum();
    return new EventCounts(
        notes,
        events - notes - others,
        byKind[0xA],
        byKind[0xB],
        byKind[0xC],
        byKind[0xD],
        byKind[0xE],
        byKind[0xF] - metas,
        metas);
  }
}
