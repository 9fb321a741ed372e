package org.midilake.smf;

import java.util.Arrays;

/** Bytes that are written one after the other, big-endian as in Standard MIDI Files. */
final class ByteSink {
  private static final int INITIAL_SIZE = 4096;

  private byte[] bytes = new byte[INITIAL_SIZE];
  private int size;

  void clear() {
    size = 0;
  }

  int size() {
    return size;
  }

  void uint8(int value) {
    if (size == bytes.length) {
      makeRoomFor(1);
    }

    bytes[size++] = (byte) value;
  }

  void uint16(int value) {
    uint8(value >>> 8);
    uint8(value);
  }

  void uint32(int value) {
    uint16(value >>> 16);
    uint16(value);
  }

  /** Characters U+0000 to U+00FF, one byte each. */
  void latin1(String characters) {
    for (int i = 0; i < characters.length(); i++) {
      uint8(characters.charAt(i));
    }
  }

  void range(byte[] source, int offset, int length) {
    makeRoomFor(length);
    System.arraycopy(source, offset, bytes, size, length);
    size += length;
  }

  /** A variable-length quantity, 0..268,435,455, in as few bytes as it needs. */
  void quantity(int value) {
    for (int shift = 21; shift > 0; shift -= 7) {
      if (value >>> shift != 0) {
        uint8((value >>> shift & 0x7F) | 0x80);
      }
    }

    uint8(value & 0x7F);
  }

  /** Replaces four bytes that were written before. */
  void setUint32(int at, int value) {
    for (int i = 0; i < 4; i++) {
      bytes[at + i] = (byte) (value >>> (24 - 8 * i));
    }
  }

  byte[] toByteArray() {
    return Arrays.copyOf(bytes, size);
  }

  private void makeRoomFor(int count) {
    int needed = Math.addExact(size, count);
    if (needed > bytes.length) {
      // Half as much again rather than twice, so that files of hundreds of megabytes fit an array.
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8L, needed + needed / 2L));
    }
  }
}
