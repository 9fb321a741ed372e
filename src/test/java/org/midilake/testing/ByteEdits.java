package org.midilake.testing;

import java.util.Arrays;
import java.util.Random;

/** Copies of bytes with something changed. */
final class ByteEdits {
  private ByteEdits() {}

  static byte[] random(Random random, int count) {
    byte[] bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }

  static byte[] replace(byte[] bytes, int at, int... values) {
    return replace(bytes, at, bytes(values));
  }

  /** What would lie past the end is left out. */
  static byte[] replace(byte[] bytes, int at, byte[] values) {
    byte[] result = bytes.clone();
    System.arraycopy(values, 0, result, at, Math.min(values.length, bytes.length - at));
    return result;
  }

  static byte[] insert(byte[] bytes, int at, int... values) {
    return insert(bytes, at, bytes(values));
  }

  static byte[] insert(byte[] bytes, int at, byte[] values) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + values.length);
    System.arraycopy(values, 0, result, at, values.length);
    System.arraycopy(bytes, at, result, at + values.length, bytes.length - at);
    return result;
  }

  static byte[] cut(byte[] bytes, int at, int count) {
    int end = Math.min(bytes.length, at + count);
    byte[] result = Arrays.copyOf(bytes, bytes.length - (end - at));
    System.arraycopy(bytes, end, result, at, bytes.length - end);
    return result;
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }

    return bytes;
  }
}
