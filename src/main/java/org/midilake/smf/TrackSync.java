package org.midilake.smf;

/**
 * Finds the place after a fault where events make sense again: the first one from which a few
 * events follow each other without any fault, the first of them with a status byte of its own.
 */
final class TrackSync {
  /**
   * Random bytes look like one event with a probability of about a tenth, so four in a row are a
   * coincidence once in ten thousand places.
   */
  private static final int EVENTS_THAT_CONVINCE = 4;

  private static final int LONGEST_QUANTITY = 4;

  private final byte[] bytes;
  private int position;
  private int limit;

  TrackSync(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The first such place from a position on, or {@code end} if there is none before it. */
  int find(int from, int end) {
    limit = end;
    for (int place = from; place < end; place++) {
      if (makesSense(place)) {
        return place;
      }
    }

    return end;
  }

  private boolean makesSense(int place) {
    position = place;
    int status = 0;
    for (int i = 0; i < EVENTS_THAT_CONVINCE; i++) {
      if (quantity() < 0 || position >= limit) {
        return false;
      }

      int next = bytes[position] & 0xFF;
      if (next == 0xFF && isEndOfTrack()) {
        return true;
      } else if (next >= 0x80) {
        status = next;
        position++;
      }

      if (!skipEvent(status)) {
        return false;
      }

      if (position == limit) {
        return i > 0;
      }

      if (status >= 0xF0) {
        status = 0;
      }
    }

    return true;
  }

  private boolean isEndOfTrack() {
    return position + 2 < limit
        && bytes[position + 1] == MetaType.END_OF_TRACK
        && bytes[position + 2] == 0;
  }

  /** Skips the rest of an event; false if it has a fault. */
  private boolean skipEvent(int status) {
    return switch (status >> 4) {
      case 0x8, 0x9, 0xA, 0xB, 0xE -> skipData(2);
      case 0xC, 0xD -> skipData(1);
      case 0xF -> skipSystemEvent(status);
      default -> false;
    };
  }

  private boolean skipData(int count) {
    int end = position + count;
    if (end > limit) {
      return false;
    }

    int combined = 0;
    while (position < end) {
      combined |= bytes[position++];
    }

    return combined >= 0;
  }

  private boolean skipSystemEvent(int status) {
    int fixedLength = -1;
    if (status == 0xFF) {
      int type = position < limit ? bytes[position++] : -1;
      if (type < 0) {
        return false;
      }

      fixedLength = MetaType.fixedLength(type);
    } else if (status != 0xF0 && status != 0xF7) {
      return false;
    }

    int length = quantity();
    boolean fits = length >= 0 && length <= limit - position;
    if (!fits || (fixedLength >= 0 && length != fixedLength)) {
      return false;
    }

    position += length;
    return true;
  }

  private int quantity() {
    int value = 0;
    for (int i = 0; i < LONGEST_QUANTITY && position < limit; i++) {
      int part = bytes[position++];
      value = value << 7 | (part & 0x7F);
      if (part >= 0) {
        return value;
      }
    }

    return -1;
  }
}
