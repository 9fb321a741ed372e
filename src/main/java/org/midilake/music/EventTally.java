package org.midilake.music;

/** Counts the events of one file by kind, which is the upper half of the status byte. */
final class EventTally {
  private final int[] byKind = new int[16];
  private int silentNoteOns;
  private int metas;

  void add(int kind) {
    byKind[kind]++;
  }

  /** Of the events added, one is a note-on of velocity 0. */
  void addSilentNoteOn() {
    silentNoteOns++;
  }

  /** Of the system events added, one is a meta event. */
  void addMeta() {
    metas++;
  }

  EventCounts counts() {
    return new EventCounts(
        byKind[0x9] - silentNoteOns,
        byKind[0x8] + silentNoteOns,
        byKind[0xA],
        byKind[0xB],
        byKind[0xC],
        byKind[0xD],
        byKind[0xE],
        byKind[0xF] - metas,
        metas);
  }
}
