package org.midilake.smf;

/**
 * Which meta events can be used, and findings for those that cannot. Events are kept in any case;
 * {@code music} asks here before it believes one.
 */
public final class MetaCheck {
  /** 3,000 quarter notes per minute: ten times what is played. */
  private static final int FASTEST_MICROS_PER_QUARTER = 20_000;

  /** 64th notes: two to the power of 6. */
  private static final int LARGEST_DENOMINATOR_POWER = 6;

  private MetaCheck() {}

  /** Whether the event is a tempo with an effect: three bytes or more, not zero. */
  public static boolean isUsableTempo(EventBuffer events, int event) {
    return events.payloadLength(event) >= 3 && tempo(events, event) > 0;
  }

  /** Microseconds per quarter note of a usable tempo event, 1..16,777,215. */
  public static int tempo(EventBuffer events, int event) {
    return payload(events, event, 0) << 16
        | payload(events, event, 1) << 8
        | payload(events, event, 2);
  }

  /** Whether the event is a time signature with a beat: numerator not 0, denominator up to 64. */
  public static boolean isUsableTimeSignature(EventBuffer events, int event) {
    return events.payloadLength(event) >= 2
        && payload(events, event, 0) > 0
        && payload(events, event, 1) <= LARGEST_DENOMINATOR_POWER;
  }

  /** Whether the event is a key signature of up to seven accidentals, major or minor. */
  public static boolean isUsableKeySignature(EventBuffer events, int event) {
    return events.payloadLength(event) >= 2
        && Math.abs((byte) payload(events, event, 0)) <= 7
        && payload(events, event, 1) <= 1;
  }

  /** Whether the event is a channel prefix of a channel that exists, 0..15. */
  public static boolean isUsableChannelPrefix(EventBuffer events, int event) {
    return events.payloadLength(event) >= 1 && payload(events, event, 0) <= 15;
  }

  /** Whether the event is an SMPTE offset whose fields are in range. */
  public static boolean isUsableSmpteOffset(EventBuffer events, int event) {
    if (events.payloadLength(event) < 5) {
      return false;
    }

    // Hours with the rate in bits 5 and 6, minutes, seconds, frames, hundredths of a frame.
    int hours = payload(events, event, 0);
    return hours < 0x80
        && (hours & 0x1F) < 24
        && payload(events, event, 1) < 60
        && payload(events, event, 2) < 60
        && payload(events, event, 3) < 30
        && payload(events, event, 4) < 100;
  }

  private static int payload(EventBuffer events, int event, int index) {
    return events.bytes()[events.payloadOffset(event) + index] & 0xFF;
  }

  /** Reports what is wrong with the last event of the buffer, a meta event of that type. */
  static void check(EventBuffer events, int type, FindingLog log) {
    int event = events.size() - 1;
    int length = events.payloadLength(event);
    int fixedLength = MetaType.fixedLength(type);
    if (fixedLength >= 0 && length != fixedLength) {
      log.add(
          FindingCode.META_LENGTH_WRONG,
          events.payloadOffset(event),
          "meta event %02X has %d bytes instead of %d",
          type,
          length,
          fixedLength);
    }

    if (length >= fixedLength) {
      checkValue(events, event, type, log);
    }
  }

  private static void checkValue(EventBuffer events, int event, int type, FindingLog log) {
    int at = events.payloadOffset(event);
    switch (type) {
      case MetaType.TEMPO -> {
        int micros = tempo(events, event);
        if (micros == 0) {
          log.add(FindingCode.TEMPO_ZERO, at, "tempo of 0 microseconds");
        } else if (micros < FASTEST_MICROS_PER_QUARTER) {
          log.add(FindingCode.TEMPO_ABSURD, at, "%d microseconds per quarter note", micros);
        }
      }
      case MetaType.TIME_SIGNATURE -> {
        if (!isUsableTimeSignature(events, event)) {
          add(FindingCode.TIME_SIGNATURE_INVALID, "%d/2^%d", events, event, log);
        }
      }
      case MetaType.KEY_SIGNATURE -> {
        if (!isUsableKeySignature(events, event)) {
          add(FindingCode.KEY_SIGNATURE_INVALID, "%d sharps, mode %d", events, event, log);
        }
      }
      case MetaType.CHANNEL_PREFIX -> {
        if (!isUsableChannelPrefix(events, event)) {
          int channel = payload(events, event, 0);
          log.add(FindingCode.META_VALUE_INVALID, at, "channel prefix %d", channel);
        }
      }
      case MetaType.SMPTE_OFFSET -> checkSmpteOffset(events, event, log);
      default -> {
        // any value is right
      }
    }
  }

  private static void add(
      FindingCode code, String format, EventBuffer events, int event, FindingLog log) {
    int first = payload(events, event, 0);
    int second = payload(events, event, 1);
    int shown = code == FindingCode.KEY_SIGNATURE_INVALID ? (byte) first : first;
    log.add(code, events.payloadOffset(event), format, shown, second);
  }

  private static void checkSmpteOffset(EventBuffer events, int event, FindingLog log) {
    if (!isUsableSmpteOffset(events, event)) {
      log.add(
          FindingCode.META_VALUE_INVALID,
          events.payloadOffset(event),
          "SMPTE offset %02X %d %d %d %d",
          payload(events, event, 0),
          payload(events, event, 1),
          payload(events, event, 2),
          payload(events, event, 3),
          payload(events, event, 4));
    }
  }
}
