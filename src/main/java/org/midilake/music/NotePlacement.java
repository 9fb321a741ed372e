package org.midilake.music;

import org.midilake.smf.EventBuffer;

/**
 * Puts paired notes in order, into seconds, and beside the programs in force at their onsets:
 * column after column, each in a short loop.
 */
final class NotePlacement {
  private final TickOrder order = new TickOrder();
  private int[] minors = new int[1024];

  /** Replaces {@code notes} by those that were paired from events. */
  void place(
      NotePairing paired,
      EventBuffer events,
      ProgramTimeline programs,
      TempoMap tempoMap,
      Notes notes) {
    int size = paired.size();
    order.sort(paired.onsets(), minors(paired, events), size);
    notes.resize(size);
    placeColumns(paired, events, notes);
    tempoMap.placeSeconds(notes);
    programs.placePrograms(notes);
  }

  /** By note: pitch, then channel. */
  private int[] minors(NotePairing paired, EventBuffer events) {
    int size = paired.size();
    if (minors.length < size) {
      minors = new int[Math.max(size, 2 * minors.length)];
    }

    int[] noteOns = paired.noteOns();
    for (int note = 0; note < size; note++) {
      int message = events.message(noteOns[note]);
      minors[note] = (message >>> 8 & 0x7F) << 4 | (message >>> 16 & 0xF);
    }

    return minors;
  }

  private void placeColumns(NotePairing paired, EventBuffer events, Notes notes) {
    long[] onsets = paired.onsets();
    long[] ends = paired.ends();
    int[] noteOns = paired.noteOns();
    char[] tracksByNote = paired.tracks();
    long[] onsetTicks = notes.onsetTicks;
    long[] endTicks = notes.endTicks;
    byte[] channels = notes.channels;
    byte[] pitches = notes.pitches;
    byte[] velocities = notes.velocities;
    short[] tracks = notes.tracks;
    for (int i = 0; i < notes.size; i++) {
      int note = order.item(i);
      int minor = order.minor(i);
      onsetTicks[i] = onsets[note];
      endTicks[i] = ends[note + 1];
      channels[i] = (byte) (minor & 0xF);
      pitches[i] = (byte) (minor >>> 4);
      velocities[i] = (byte) (events.message(noteOns[note]) & 0x7F);
      tracks[i] = (short) tracksByNote[note];
    }
  }
}
