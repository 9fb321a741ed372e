package org.midilake.music;

/**
 * Puts paired notes in order, into seconds, and beside the programs in force at their onsets:
 * column after column, each in a short loop.
 */
final class NotePlacement {
  private final TickOrder order = new TickOrder();

  /** Replaces {@code notes} by those that were paired. */
  void place(NotePairing paired, ProgramTimeline programs, TempoMap tempoMap, Notes notes) {
    int size = paired.size();
    order.sort(paired.onsets(), paired.sortKeys(), size);
    notes.resize(size);
    placeTicks(paired, notes);
    placeMessages(paired, notes);
    tempoMap.placeSeconds(notes);
    programs.placePrograms(notes);
  }

  private void placeTicks(NotePairing paired, Notes notes) {
    long[] onsets = paired.onsets();
    long[] ends = paired.ends();
    long[] onsetTicks = notes.onsetTicks;
    long[] endTicks = notes.endTicks;
    for (int i = 0; i < notes.size; i++) {
      int note = order.item(i);
      onsetTicks[i] = onsets[note];
      endTicks[i] = ends[note + 1];
    }
  }

  private void placeMessages(NotePairing paired, Notes notes) {
    long[] noteOns = paired.noteOns();
    char[] tracksByNote = paired.tracks();
    byte[] channels = notes.channels;
    byte[] pitches = notes.pitches;
    byte[] velocities = notes.velocities;
    short[] tracks = notes.tracks;
    for (int i = 0; i < notes.size; i++) {
      int note = order.item(i);
      int message = (int) noteOns[note];
      channels[i] = (byte) (message >>> 16 & 0xF);
      pitches[i] = (byte) (message >>> 8 & 0x7F);
      velocities[i] = (byte) (message & 0x7F);
      tracks[i] = (short) tracksByNote[note];
    }
  }
}
