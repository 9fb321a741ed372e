package org.midilake.smf;

/** A range of bytes to read MIDI from: of the file itself, or of what was unpacked from it. */
final class Payload {
  private final String kind;
  private final byte[] bytes;
  private final int start;
  private final int end;

  Payload(String kind, byte[] bytes, int start, int end) {
    this.kind = kind;
    this.bytes = bytes;
    this.start = start;
    this.end = end;
  }

  /** {@code smf} or {@code rmid}. */
  String kind() {
    return kind;
  }

  byte[] bytes() {
    return bytes;
  }

  ByteCursor cursor() {
    return new ByteCursor(bytes, start, end);
  }
}
