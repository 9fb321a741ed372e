package org.midilake.music;

/** Puts paired notes in order, into seconds, and beside the programs in force at their onsets. */
final class NotePlacement {
  private final TickOrder order = new TickOrder();

  /** Replaces {@code notes} by those that were paired. */
  void place(NotePairing paired, ProgramTimeline programs, TempoMap tempoMap, Notes notes) {
    int size = paired.size();
    order.sort(paired.onsets(), paired.sortKeys(), size);
    programs.startWalk();
    notes.resize(size);
    TempoMap.Walk walk = tempoMap.new Walk();
    long[] onsetTicks = notes.onsetTicks;
    long[] endTicks = notes.endTicks;
    double[] onsetSeconds = notes.onsetSeconds;
    double[] endSeconds = notes.endSeconds;
    byte[] channels = notes.channels;
    byte[] pitches = notes.pitches;
    byte[] velocities = notes.velocities;
    byte[] programsInForce = notes.programs;
    short[] tracks = notes.tracks;
    for (int i = 0; i < size; i++) {
      int note = order.item(i);
      long onset = paired.onset(note);
      long end = paired.end(note);
      int message = paired.message(note);
      int channel = message >>> 16 & 0xF;
      onsetTicks[i] = onset;
      endTicks[i] = end;
      onsetSeconds[i] = walk.seconds(onset);
      endSeconds[i] = walk.secondsAhead(end);
      channels[i] = (byte) channel;
      pitches[i] = (byte) (message >>> 8 & 0x7F);
      velocities[i] = (byte) (message & 0x7F);
      programsInForce[i] = programs.programAt(onset, channel);
      tracks[i] = paired.track(note);
    }
  }
}
