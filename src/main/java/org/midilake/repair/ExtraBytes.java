package org.midilake.repair;

import java.util.Arrays;
import org.midilake.smf.EventBuffer;

/** Room behind the bytes of a file for the few payloads that a repair makes up. */
final class ExtraBytes {
  private static final int TIME_SIGNATURE_LENGTH = 4;
  private static final int TEMPO_LENGTH = 3;

  // MIDI clocks per click, and 32nd notes per quarter note, of nearly every time signature.
  private static final byte CLOCKS_PER_CLICK = 24;
  private static final byte THIRTY_SECONDS_PER_QUARTER = 8;

  private final byte[] bytes;
  private int next;

  private ExtraBytes(byte[] bytes, int next) {
    this.bytes = bytes;
    this.next = next;
  }

  /**
   * The bytes of a file with room for what will be asked for; without a copy if that is nothing.
   */
  static ExtraBytes after(byte[] file, int timeSignatures, int tempos) {
    int room = Math.addExact(timeSignatures * TIME_SIGNATURE_LENGTH, tempos * TEMPO_LENGTH);
    return new ExtraBytes(room == 0 ? file : Arrays.copyOf(file, file.length + room), file.length);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Adds a time signature event with the bytes that it has, filled up to four. */
  void addTimeSignature(EventBuffer in, int event, long tick, EventBuffer out) {
    int start = next;
    int length = in.payloadLength(event);
    System.arraycopy(in.bytes(), in.payloadOffset(event), bytes, start, length);
    if (length < 3) {
      bytes[start + 2] = CLOCKS_PER_CLICK;
    }

    bytes[start + 3] = THIRTY_SECONDS_PER_QUARTER;
    next += TIME_SIGNATURE_LENGTH;
    out.addMeta(tick, in.data1(event), start, TIME_SIGNATURE_LENGTH);
  }

  /** Adds a tempo event at the start of a track. */
  void addTempo(int type, int microsPerQuarter, EventBuffer out) {
    for (int shift = 16; shift >= 0; shift -= 8) {
      bytes[next++] = (byte) (microsPerQuarter >>> shift);
    }

    out.addMeta(0, type, next - TEMPO_LENGTH, TEMPO_LENGTH);
  }
}
