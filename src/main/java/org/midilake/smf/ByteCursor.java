package org.midilake.smf;

import java.nio.charset.StandardCharsets;

/**
 * A position in a range of bytes. Reads are big-endian, as in Standard MIDI Files, unless they say
 * otherwise. Callers ask {@link #remaining} before they read; looking past the end finds nothing.
 */
final class ByteCursor {
  private final byte[] bytes;
  private final int end;
  private int position;

  ByteCursor(byte[] bytes, int start, int end) {
    this.bytes = bytes;
    this.position = start;
    this.end = end;
  }

  int position() {
    return position;
  }

  int end() {
    return end;
  }

  int remaining() {
    return end - position;
  }

  void moveTo(int newPosition) {
    if (newPosition < 0 || newPosition > end) {
      throw new IllegalArgumentException(newPosition + " is not in 0.." + end);
    }

    position = newPosition;
  }

  int uint8() {
    return bytes[position++] & 0xFF;
  }

  int uint16() {
    return uint8() << 8 | uint8();
  }

  long uint32() {
    return (long) uint16() << 16 | uint16();
  }

  /** As RIFF files have them. */
  long uint32LittleEndian() {
    return uint8() | uint8() << 8 | uint8() << 16 | (long) uint8() << 24;
  }

  /** The byte at a position, or -1 past the end. */
  int peek(int at) {
    return at >= 0 && at < end ? bytes[at] & 0xFF : -1;
  }

  /** Whether the bytes at a position are those characters (U+0000 to U+00FF, one byte each). */
  boolean matches(int at, String characters) {
    if (at < 0 || at > end - characters.length()) {
      return false;
    }

    for (int i = 0; i < characters.length(); i++) {
      if ((bytes[at + i] & 0xFF) != characters.charAt(i)) {
        return false;
      }
    }

    return true;
  }

  /** Where the characters are first found at or after a position, or -1. */
  int indexOf(String characters, int from) {
    byte first = (byte) characters.charAt(0);
    for (int i = from; i <= end - characters.length(); i++) {
      if (bytes[i] == first && matches(i, characters)) {
        return i;
      }
    }

    return -1;
  }

  /** Whether all bytes from a position to the end are zero. */
  boolean isZeroFrom(int from) {
    for (int i = from; i < end; i++) {
      if (bytes[i] != 0) {
        return false;
      }
    }

    return true;
  }

  /** Up to {@code length} bytes at the position as characters, for messages. */
  String latin1(int at, int length) {
    return new String(bytes, at, Math.min(length, end - at), StandardCharsets.ISO_8859_1);
  }
}
