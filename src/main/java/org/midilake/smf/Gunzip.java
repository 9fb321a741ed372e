package org.midilake.smf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

/** Unpacks gzip-ed bytes (RFC 1952), up to a bound: what unpacks to more is cut off there. */
final class Gunzip {
  /** Event data packs to a tenth at best; a hundredth is room for the most repetitive song. */
  private static final int LARGEST_RATIO = 100;

  private static final int ALWAYS_ALLOWED = 1 << 20;

  private Gunzip() {}

  /** What a range of bytes unpacks to; as much as could be had if the stream is damaged. */
  static byte[] unpack(byte[] bytes, int start, int end, FindingLog log) {
    int length = end - start;
    int bound =
        (int) Math.min(Integer.MAX_VALUE / 4, ALWAYS_ALLOWED + (long) length * LARGEST_RATIO);
    ByteArrayOutputStream out = new ByteArrayOutputStream(length * 2 + 64);
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes, start, length))) {
      byte[] buffer = new byte[8192];
      int count = in.read(buffer);
      while (count >= 0 && out.size() < bound) {
        out.write(buffer, 0, Math.min(count, bound - out.size()));
        count = in.read(buffer);
      }

      if (count >= 0) {
        log.add(FindingCode.GZIP_TOO_LARGE, start, "%d bytes unpack to over %d", length, bound);
      }
    } catch (IOException e) {
      log.add(
          FindingCode.GZIP_TRUNCATED, start, "%d bytes unpacked: %s", out.size(), e.getMessage());
    }

    return out.toByteArray();
  }
}
