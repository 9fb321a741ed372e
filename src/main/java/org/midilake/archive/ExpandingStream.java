package org.midilake.archive;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what comes out of a decompressor, skipped bytes too. */
final class ExpandingStream extends FilterInputStream {
  /** Decompressors that fail lose what they had for the call: no more than this, in bytes. */
  private static final int STEP = 1024;

  private final Budget.Expansion expansion;

  ExpandingStream(InputStream unpacked, Budget.Expansion expansion) {
    super(unpacked);
    this.expansion = expansion;
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      expansion.add(1);
    }

    return value;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, Math.min(length, STEP));
    if (count > 0) {
      expansion.add(count);
    }

    return count;
  }

  @Override
  public long skip(long length) throws IOException {
    long count = super.skip(length);
    expansion.add(count);
    return count;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
