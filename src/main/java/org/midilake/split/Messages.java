package org.midilake.split;

import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaType;

/** Tells the kinds of events apart that a splitter treats differently. */
final class Messages {
  static final int META = 0xFF;
  static final int NOTE_ON = 0x9;
  static final int POLYPHONIC_PRESSURE = 0xA;
  static final int PROGRAM_CHANGE = 0xC;
  static final int SYSTEM = 0xF;

  private Messages() {}

  static boolean isNoteOn(EventBuffer events, int event) {
    return events.status(event) >>> 4 == NOTE_ON && events.data2(event) != 0;
  }

  static boolean isChannelMessage(EventBuffer events, int event) {
    return events.status(event) >>> 4 < SYSTEM;
  }

  /** Whether it sets a channel, and so concerns the notes of all tracks on it. */
  static boolean setsChannel(EventBuffer events, int event) {
    return isChannelMessage(events, event) && events.status(event) >>> 4 > POLYPHONIC_PRESSURE;
  }

  static boolean isMeta(EventBuffer events, int event) {
    return events.status(event) == META;
  }

  static boolean isEndOfTrack(EventBuffer events, int event) {
    return isMeta(events, event) && events.data1(event) == MetaType.END_OF_TRACK;
  }

  /** Whether a meta event concerns all tracks, whichever it stands in. */
  static boolean concernsAll(int metaType) {
    return switch (metaType) {
      case MetaType.TEMPO,
          MetaType.TIME_SIGNATURE,
          MetaType.KEY_SIGNATURE,
          MetaType.SMPTE_OFFSET,
          MetaType.MARKER,
          MetaType.CUE_POINT,
          MetaType.COPYRIGHT ->
          true;
      default -> false;
    };
  }

  /** Whether a meta event names its track only. */
  static boolean namesTrack(int metaType) {
    return metaType == MetaType.TRACK_NAME || metaType == MetaType.INSTRUMENT_NAME;
  }
}
