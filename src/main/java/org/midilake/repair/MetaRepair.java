package org.midilake.repair;

import org.midilake.smf.EventBuffer;
import org.midilake.smf.MetaCheck;
import org.midilake.smf.MetaType;

/** What becomes of a meta event that is not as its type demands. */
final class MetaRepair {
  private MetaRepair() {}

  enum Fate {
    /** As it is, or with what its payload has too much cut off. */
    KEPT,
    /** A time signature of two or three bytes: the rest is what nearly every file has there. */
    FILLED_UP,
    /** It says nothing that can be used. */
    REMOVED
  }

  static Fate fate(EventBuffer events, int event) {
    int type = events.data1(event);
    int length = events.payloadLength(event);
    if (type > 0x7F) {
      return Fate.REMOVED;
    }

    boolean usable =
        switch (type) {
          case MetaType.TEMPO -> MetaCheck.isUsableTempo(events, event);
          case MetaType.TIME_SIGNATURE -> MetaCheck.isUsableTimeSignature(events, event);
          case MetaType.KEY_SIGNATURE -> MetaCheck.isUsableKeySignature(events, event);
          case MetaType.CHANNEL_PREFIX -> MetaCheck.isUsableChannelPrefix(events, event);
          case MetaType.SMPTE_OFFSET -> MetaCheck.isUsableSmpteOffset(events, event);
          default -> length >= MetaType.fixedLength(type);
        };
    if (!usable) {
      return Fate.REMOVED;
    }

    return length < MetaType.fixedLength(type) ? Fate.FILLED_UP : Fate.KEPT;
  }

  /** Bytes of the payload that are kept. */
  static int keptLength(EventBuffer events, int event) {
    int length = events.payloadLength(event);
    int fixedLength = MetaType.fixedLength(events.data1(event));
    return fixedLength < 0 ? length : Math.min(length, fixedLength);
  }
}
