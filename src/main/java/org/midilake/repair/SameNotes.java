package org.midilake.repair;

import org.midilake.music.Notes;
import org.midilake.music.Song;

/** Whether a repaired file has the notes of the damaged one: at the same ticks, and in seconds. */
final class SameNotes {
  /** Of the time itself: sums of doubles may differ in their last digits. */
  private static final double TOLERANCE = 1e-9;

  private SameNotes() {}

  static boolean test(Song before, Song after) {
    Notes expected = before.notes();
    Notes actual = after.notes();
    if (expected.size() != actual.size()) {
      return false;
    }

    for (int note = 0; note < expected.size(); note++) {
      if (!isSame(expected, actual, note)) {
        return false;
      }
    }

    return true;
  }

  private static boolean isSame(Notes expected, Notes actual, int note) {
    return expected.onsetTick(note) == actual.onsetTick(note)
        && expected.endTick(note) == actual.endTick(note)
        && expected.pitch(note) == actual.pitch(note)
        && expected.velocity(note) == actual.velocity(note)
        && expected.channel(note) == actual.channel(note)
        && expected.program(note) == actual.program(note)
        && expected.track(note) == actual.track(note)
        && isClose(expected.onsetSeconds(note), actual.onsetSeconds(note))
        && isClose(expected.endSeconds(note), actual.endSeconds(note));
  }

  private static boolean isClose(double expected, double actual) {
    return Math.abs(expected - actual) <= TOLERANCE * Math.max(1, Math.abs(expected));
  }
}
