package org.midilake.ingest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.midilake.music.Notes;

/** Counts and ranges of the notes of each track. */
final class TrackNotes {
  private static final int NONE = -1;
  private static final int ABOVE_ALL = 128;

  private final int[] counts;
  private final int[] lowest;
  private final int[] highest;
  private final int[] channels;

  /** {@code percussion}: channels, 0..15. */
  TrackNotes(Notes notes, int trackCount, List<Integer> percussion) {
    counts = new int[trackCount];
    lowest = new int[trackCount];
    highest = new int[trackCount];
    channels = new int[trackCount];
    Arrays.fill(lowest, ABOVE_ALL);
    Arrays.fill(highest, NONE);
    int pitched = 0xFFFF;
    for (int channel : percussion) {
      pitched &= ~(1 << channel);
    }

    for (int i = 0; i < notes.size(); i++) {
      int track = notes.track(i);
      int channel = notes.channel(i);
      counts[track]++;
      channels[track] |= 1 << channel;
      // Whether a note is percussion is as good as random to the processor: no branch.
      int pitch = notes.pitch(i);
      int isPitched = -(pitched >>> channel & 1); // all bits or none
      lowest[track] = Math.min(lowest[track], pitch | (ABOVE_ALL & ~isPitched));
      highest[track] = Math.max(highest[track], (pitch & isPitched) | ~isPitched);
    }
  }

  int count(int track) {
    return counts[track];
  }

  /** Channels with notes, 1..16, ascending. */
  List<Integer> channels(int track) {
    List<Integer> used = new ArrayList<>();
    for (int channel = 0; channel < 16; channel++) {
      if ((channels[track] & 1 << channel) != 0) {
        used.add(channel + 1);
      }
    }

    return used;
  }

  /** Lowest pitch, percussion left out. */
  OptionalInt lowestPitch(int track) {
    return highest[track] == NONE ? OptionalInt.empty() : OptionalInt.of(lowest[track]);
  }

  /** Highest pitch, percussion left out. */
  OptionalInt highestPitch(int track) {
    return highest[track] == NONE ? OptionalInt.empty() : OptionalInt.of(highest[track]);
  }
}
