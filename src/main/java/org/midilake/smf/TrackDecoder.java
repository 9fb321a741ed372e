package org.midilake.smf;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decodes the events of one track chunk into an {@link EventBuffer}. Built for one file.
 *
 * <p>An event is a delta-time (a variable-length quantity), a status byte, which may be left out if
 * it is that of the channel message before, and data (SMF 1.0, "Track Chunks"):
 *
 * <pre>
 *   delta  8n..En  data [data]          channel message
 *   delta  FF  type  length  payload    meta event
 *   delta  F0|F7  length  payload       SysEx event, continuation or escape
 * </pre>
 */
final class TrackDecoder {
  /**
   * The inner loop looks at so many bytes at once. The longest channel message that it takes has
   * five: two of delta-time, status, two of data.
   */
  private static final int WINDOW = Long.BYTES;

  /**
   * By the upper half of a status byte: a bit for those of channel messages with two data bytes.
   */
  private static final int TWO_DATA_BYTES = 1 << 0x8 | 1 << 0x9 | 1 << 0xA | 1 << 0xB | 1 << 0xE;

  private static final VarHandle BIG_ENDIAN =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private static final int LARGEST_QUANTITY = 0x0FFF_FFFF;

  private final byte[] bytes;
  private final EventBuffer events;
  private final FindingLog log;
  private final int maxEvents;
  private final TrackSync sync;

  private int position;
  private int limit;
  private long tick;

  /** The status that running status refers to, or 0 where the specification knows none. */
  private int runningStatus;

  /** The last channel status of the track, whatever came since; 0 before the first. */
  private int lastStatus;

  TrackDecoder(byte[] bytes, EventBuffer events, FindingLog log, int maxEvents) {
    this.bytes = bytes;
    this.events = events;
    this.log = log;
    this.maxEvents = maxEvents;
    this.sync = new TrackSync(bytes);
  }

  /** How decoding went on after an event, or why it ended. */
  enum Stop {
    NOT_YET,
    /** After an end of track event. */
    END_OF_TRACK,
    /** Between two events, where the bytes end. */
    LIMIT,
    /** Inside an event, which is not kept, or before bytes that make no sense. */
    BROKEN_OFF,
    /** There is no room for more events. */
    EVENT_LIMIT
  }

  /** Decodes from a position up to an end of track event, or to {@code end} at most. */
  Stop decode(int start, int end) {
    position = start;
    limit = end;
    tick = 0;
    runningStatus = 0;
    lastStatus = 0;
    Stop stop = Stop.NOT_YET;
    while (stop == Stop.NOT_YET) {
      decodeChannelMessages();
      if (position >= limit) {
        stop = Stop.LIMIT;
      } else if (events.size >= maxEvents) {
        log.add(FindingCode.EVENT_LIMIT, position, "only %d events are kept", maxEvents);
        stop = Stop.EVENT_LIMIT;
      } else {
        stop = decodeEvent();
      }
    }

    return stop;
  }

  /** Where decoding ended: after the last event, or in what could not be read. */
  int position() {
    return position;
  }

  /**
   * The inner loop: channel messages without any fault, as long as there are such. Whatever else
   * comes is left to {@link #decodeEvent}, and so are delta-times of three bytes, which are rare.
   * Whether a delta-time has a second byte and whether a status follows is as good as random to the
   * processor, so both are arithmetic here, no branch: -1 stands for true, 0 for false.
   */
  private void decodeChannelMessages() {
    byte[] source = bytes;
    long[] ticks = events.ticks;
    int[] messages = events.messages;
    int[] offsets = events.byteOffsets;
    int size = events.size;
    int room = Math.min(ticks.length, maxEvents);
    int lastStart = limit - WINDOW;
    int start = position;
    int status = runningStatus;
    long now = tick;
    while (start <= lastStart && size < room) {
      long window = (long) BIG_ENDIAN.get(source, start);
      if ((window & window << 8) < 0) {
        break;
      }

      int longDelta = (int) (window >> 63);
      long message = window << 8 << (longDelta & 8);
      int given = (int) (message >> 63);
      status = ((int) (message >>> 56) & given) | (status & ~given);
      int data = (int) (message << (given & 8) >>> 48);
      int length = 3 - longDelta - given;
      if ((TWO_DATA_BYTES >>> (status >>> 4) & 1) == 0) {
        if ((status & 0xE0) != 0xC0) {
          break; // No channel message: a status from F0 on, or none yet, which is 0.
        }

        data &= 0xFF00;
        length--;
      }

      if ((data & 0x8080) != 0) {
        break;
      }

      long delta = window >>> (56 - (longDelta & 8));
      now += (delta & 0x7F) | (delta >>> 1 & (0x7F << 7));
      ticks[size] = now;
      messages[size] = status << 16 | data;
      offsets[size] = start;
      size++;
      start += length;
    }

    if (size > events.size) {
      lastStatus = messages[size - 1] >>> 16;
      runningStatus = lastStatus;
    }

    position = start;
    tick = now;
    events.size = size;
  }

  /** Decodes one event of any kind, with all checks. */
  private Stop decodeEvent() {
    int start = position;
    int delta = quantity();
    if (delta < 0 || position >= limit) {
      return brokenOff(start);
    }

    tick += delta;
    int status = bytes[position] & 0xFF;
    if (status < 0xF0) {
      return channelMessage(start, status);
    }

    position++;
    return switch (status) {
      case 0xFF -> metaEvent(start);
      case 0xF0, 0xF7 -> sysexEvent(start, status);
      default -> unknownStatus(start, status);
    };
  }

  private Stop channelMessage(int start, int statusOrData) {
    int status = statusOrData;
    if (status >= 0x80) {
      position++;
    } else if (runningStatus != 0) {
      status = runningStatus;
    } else if (lastStatus != 0) {
      log.add(
          FindingCode.RUNNING_STATUS_AFTER_META,
          position,
          "data byte %02X, the last channel status was %02X",
          status,
          lastStatus);
      status = lastStatus;
    } else {
      log.add(
          FindingCode.RUNNING_STATUS_MISSING, position, "data byte %02X without status", status);
      return skipFault(start);
    }

    int dataLength = (status & 0xE0) == 0xC0 ? 1 : 2;
    if (limit - position < dataLength) {
      return brokenOff(start);
    }

    int data1 = dataByte();
    int data2 = dataLength == 2 ? dataByte() : 0;
    events.addChannel(tick, status, data1, data2, start);
    runningStatus = status;
    lastStatus = status;
    return Stop.NOT_YET;
  }

  private int dataByte() {
    int value = bytes[position++] & 0xFF;
    if (value > 127) {
      log.add(FindingCode.DATA_BYTE_OVER_127, position - 1, "data byte %02X", value);
      return 127;
    }

    return value;
  }

  /** Goes on where events make sense again, if there is such a place in the track. */
  private Stop skipFault(int start) {
    position = sync.find(start + 1, limit);
    runningStatus = 0;
    return position < limit ? Stop.NOT_YET : Stop.BROKEN_OFF;
  }

  private Stop metaEvent(int start) {
    if (position >= limit) {
      return brokenOff(start);
    }

    int type = bytes[position++] & 0xFF;
    int length = quantity();
    if (length < 0) {
      return brokenOff(start);
    }

    if (length > limit - position) {
      log.add(
          FindingCode.META_LENGTH_PAST_END,
          start,
          "meta event %02X declares %d bytes, %d remain",
          type,
          length,
          limit - position);
      return skipFault(start);
    }

    if (type > 127) {
      log.add(FindingCode.META_TYPE_OVER_127, start, "meta event type %02X", type);
    }

    events.addMeta(tick, type, position, length);
    MetaCheck.check(events, type, log);
    position += length;
    runningStatus = 0;
    return type == MetaType.END_OF_TRACK ? Stop.END_OF_TRACK : Stop.NOT_YET;
  }

  private Stop sysexEvent(int start, int status) {
    int length = quantity();
    if (length < 0) {
      return brokenOff(start);
    }

    if (length > limit - position) {
      log.add(
          FindingCode.SYSEX_LENGTH_PAST_END,
          start,
          "SysEx event declares %d bytes, %d remain",
          length,
          limit - position);
      return skipFault(start);
    }

    events.addSysex(tick, status, position, length);
    position += length;
    runningStatus = 0;
    return Stop.NOT_YET;
  }

  /** Skips a system message with as many data bytes as it has on the wire (MIDI 1.0, table III). */
  private Stop unknownStatus(int start, int status) {
    log.add(FindingCode.STATUS_UNKNOWN, start, "status %02X", status);
    int dataLength =
        switch (status) {
          case 0xF1, 0xF3 -> 1;
          case 0xF2 -> 2;
          default -> 0;
        };
    while (dataLength-- > 0 && position < limit && bytes[position] >= 0) {
      position++;
    }

    return Stop.NOT_YET;
  }

  private Stop brokenOff(int start) {
    log.add(
        FindingCode.TRACK_TRUNCATED,
        start,
        "an event starts here, the track ends at byte %d",
        limit);
    position = start;
    return Stop.BROKEN_OFF;
  }

  /** Reads a variable-length quantity, or -1 if it breaks off. */
  private int quantity() {
    int start = position;
    long value = 0;
    while (position < limit) {
      int part = bytes[position++];
      value = Math.min(value << 7 | (part & 0x7F), LARGEST_QUANTITY);
      if (part >= 0) {
        int length = position - start;
        if (length > 4) {
          log.add(FindingCode.VLQ_TOO_LONG, start, "quantity of %d bytes", length);
        }

        return (int) value;
      }
    }

    return -1;
  }
}
