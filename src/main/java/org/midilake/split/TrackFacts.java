package org.midilake.split;

import java.util.Arrays;
import java.util.Optional;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaType;
import org.midilake.smf.TextDecoder;

/** What has to be known of the tracks of a file before it is taken apart. */
final class TrackFacts {
  private static final int CHANNELS = 16;

  private final int[][] noteCounts;
  private final int[][] programs;
  private final long[] ends;
  private final boolean[] playing;

  TrackFacts(EventBuffer events) {
    int tracks = events.trackCount();
    noteCounts = new int[tracks][CHANNELS];
    programs = new int[tracks][CHANNELS];
    ends = new long[tracks];
    playing = new boolean[tracks];
    for (int track = 0; track < tracks; track++) {
      Arrays.fill(programs[track], -1);
      for (int event = events.trackStart(track); event < events.trackEnd(track); event++) {
        ends[track] = events.tick(event);
        count(track, event, events);
      }
    }
  }

  private void count(int track, int event, EventBuffer events) {
    int status = events.status(event);
    int channel = status & 0xF;
    if (Messages.isNoteOn(events, event)) {
      noteCounts[track][channel]++;
      playing[track] = true;
    } else if (status >>> 4 == Messages.PROGRAM_CHANGE && programs[track][channel] < 0) {
      programs[track][channel] = events.data1(event);
    }
  }

  int noteCount(int track, int channel) {
    return noteCounts[track][channel];
  }

  /** Whether there are notes in a track. */
  boolean isPlaying(int track) {
    return playing[track];
  }

  /** Tick of the last event of a track. */
  long end(int track) {
    return ends[track];
  }

  /** The first program of a channel in its track; -1 without one. */
  int ownProgram(int track, int channel) {
    return programs[track][channel];
  }

  /** The first program of a channel in its track, or else in any; -1 without one. */
  int program(int track, int channel) {
    if (programs[track][channel] >= 0) {
      return programs[track][channel];
    }

    for (int[] ofTrack : programs) {
      if (ofTrack[channel] >= 0) {
        return ofTrack[channel];
      }
    }

    return -1;
  }

  /** The first name of a track. */
  static Optional<String> name(int track, EventBuffer events, TextDecoder decoder) {
    for (int event = events.trackStart(track); event < events.trackEnd(track); event++) {
      if (events.status(event) == Messages.META
          && events.data1(event) == MetaType.TRACK_NAME
          && events.payloadLength(event) > 0) {
        String name =
            decoder
                .decode(events.bytes(), events.payloadOffset(event), events.payloadLength(event))
                .text()
                .strip();
        return Optional.of(name).filter(text -> !text.isEmpty());
      }
    }

    return Optional.empty();
  }
}
