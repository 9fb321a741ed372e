package org.midilake.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Takes the bytes of one member, up to a bound. */
final class MemberBytes extends OutputStream {
  private static final int INITIAL = 16 * 1024;

  private final int maxLength;
  private byte[] bytes;
  private int length;

  MemberBytes(int maxLength, long expectedLength) {
    this.maxLength = maxLength;
    bytes = new byte[(int) Math.min(Math.max(expectedLength, 0), Math.min(maxLength, INITIAL))];
  }

  /** There are more bytes than may be kept. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    TooLong(int maxLength) {
      super("larger than " + maxLength + " bytes");
    }
  }

  @Override
  public void write(int value) throws IOException {
    ensureRoom(1);
    bytes[length++] = (byte) value;
  }

  @Override
  public void write(byte[] source, int offset, int count) throws IOException {
    ensureRoom(count);
    System.arraycopy(source, offset, bytes, length, count);
    length += count;
  }

  private void ensureRoom(int count) throws TooLong {
    if (count > maxLength - length) {
      throw new TooLong(maxLength);
    }

    if (count > bytes.length - length) {
      long doubled = Math.max(bytes.length * 2L, (long) length + count);
      bytes = Arrays.copyOf(bytes, (int) Math.min(Math.max(doubled, INITIAL), maxLength));
    }
  }

  /** Valid up to {@link #length}. */
  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
