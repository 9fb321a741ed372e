package org.midilake.testing;

import java.util.Arrays;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaType;

/** Compares the events of two files: ticks, messages and payloads, wherever they were stored. */
public final class SameEvents {
  private SameEvents() {}

  /** Whether all is the same; an end of track may be in one of them only. */
  public static boolean test(EventBuffer a, EventBuffer b) {
    if (a.trackCount() != b.trackCount()) {
      return false;
    }

    for (int track = 0; track < a.trackCount(); track++) {
      int length = length(a, track);
      if (length != length(b, track)) {
        return false;
      }

      for (int i = 0; i < length; i++) {
        if (!isSame(a, a.trackStart(track) + i, b, b.trackStart(track) + i)) {
          return false;
        }
      }
    }

    return true;
  }

  /** Number of events without the end of track. */
  private static int length(EventBuffer events, int track) {
    int end = events.trackEnd(track);
    int start = events.trackStart(track);
    boolean ended =
        end > start
            && events.status(end - 1) == 0xFF
            && events.data1(end - 1) == MetaType.END_OF_TRACK;
    return end - start - (ended ? 1 : 0);
  }

  private static boolean isSame(EventBuffer a, int i, EventBuffer b, int j) {
    return a.tick(i) == b.tick(j)
        && a.message(i) == b.message(j)
        && Arrays.equals(
            a.bytes(),
            start(a, i),
            start(a, i) + a.payloadLength(i),
            b.bytes(),
            start(b, j),
            start(b, j) + b.payloadLength(j));
  }

  private static int start(EventBuffer events, int event) {
    return events.status(event) < 0xF0 ? 0 : events.payloadOffset(event);
  }
}
