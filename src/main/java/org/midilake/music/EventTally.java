package org.midilake.music;

/** Counts the events of one file by kind, which is the upper half of the status byte. */
final class EventTally {
  private final int[] byKind = new int[16];
  private int noteOns;
  private int noteOffs;
  private int metas;

  /** Note-ons with a velocity, and ends of notes: note-offs and note-ons of velocity 0. */
  void addNotes(int ons, int offs) {
    noteOns += ons;
    noteOffs += offs;
  }

  /** An event that is neither the start nor the end of a note. */
  void add(int kind) {
    byKind[kind]++;
  }

  /** Of the system events added, one is a meta event. */
  void addMeta() {
    metas++;
  }

  EventCounts counts() {
    return new EventCounts(
        noteOns,
        noteOffs,
        byKind[0xA],
        byKind[0xB],
        byKind[0xC],
        byKind[0xD],
        byKind[0xE],
        byKind[0xF] - metas,
        metas);
  }
}
