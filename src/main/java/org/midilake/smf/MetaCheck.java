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
        int channel = payload(events, event, 0);
        if (channel > 15) {
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

  /** Hours with the rate in bits 5 and 6, minutes, seconds, frames, hundredths of a frame. */
  private static void checkSmpteOffset(EventBuffer events, int event, FindingLog log) {
    int hours = payload(events, event, 0);
    int minutes = payload(events, event, 1);
    int seconds = payload(events, event, 2);
    int frames = payload(events, event, 3);
    int hundredths = payload(events, event, 4);
    boolean valid =
        hours < 0x80
            && (hours & 0x1F) < 24
            && minutes < 60
            && seconds < 60
            && frames < 30
            && hundredths < 100;
    if (!valid) {
      log.add(
          FindingCode.META_VALUE_INVALID,
          events.payloadOffset(event),
          "SMPTE offset %02X %d %d %d %d",
          hours,
          minutes,
          seconds,
          frames,
          hundredths);
    }
  }
}
