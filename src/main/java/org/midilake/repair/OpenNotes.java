package org.midilake.repair;

import org.midilake.smf.EventBuffer;

/** The notes of one track that sound, so that they can be ended with it. */
final class OpenNotes {
  private static final int CHANNELS_TIMES_PITCHES = 16 * 128;
  private static final int NOTE_OFF = 0x80;

  /** The velocity that MIDI 1.0 names for keyboards that do not measure that of a release. */
  private static final int RELEASE_VELOCITY = 64;

  private final int[] sounding = new int[CHANNELS_TIMES_PITCHES];
  private int total;

  void see(int status, int pitch, int velocity) {
    int key = ((status & 0xF) << 7) | pitch;
    int kind = status & 0xF0;
    if (kind == 0x90 && velocity > 0) {
      sounding[key]++;
      total++;
    } else if ((kind == 0x90 || kind == NOTE_OFF) && sounding[key] > 0) {
      sounding[key]--;
      total--;
    }
  }

  /** Adds a note-off for each, by channel and pitch, and forgets them. */
  void endAll(long tick, EventBuffer out) {
    for (int key = 0; key < CHANNELS_TIMES_PITCHES && total > 0; key++) {
      for (; sounding[key] > 0; sounding[key]--) {
        out.addChannel(tick, NOTE_OFF | (key >> 7), key & 0x7F, RELEASE_VELOCITY, 0);
        total--;
      }
    }
  }
}
