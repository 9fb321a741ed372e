package org.midilake.smf;

import java.util.Arrays;

/**
 * Recognises and undoes the damage of a transfer as text, which puts a carriage return (0D) before
 * every line feed (0A). It is certain when the chunk lengths, which did not fit before, do after.
 */
final class LineEnds {
  private static final byte CR = 0x0D;
  private static final byte LF = 0x0A;

  private LineEnds() {}

  /** The payload as it was before the transfer, or the same payload if it shows no such damage. */
  static Payload undo(Payload payload, FindingLog log) {
    ByteCursor damaged = payload.cursor();
    if (ChunkChain.isIntact(damaged) || !isAlwaysPreceded(payload)) {
      return payload;
    }

    byte[] restored = restore(payload);
    ByteCursor cursor = new ByteCursor(restored, 0, restored.length);
    if (!ChunkChain.isIntact(cursor)) {
      return payload;
    }

    int added = damaged.remaining() - restored.length;
    log.add(
        FindingCode.LINE_ENDS_CHANGED, damaged.position(), "%d carriage returns removed", added);
    return new Payload(payload.kind(), restored, 0, restored.length);
  }

  private static boolean isAlwaysPreceded(Payload payload) {
    byte[] bytes = payload.bytes();
    ByteCursor range = payload.cursor();
    boolean found = false;
    for (int i = range.position(); i < range.end(); i++) {
      if (bytes[i] == LF) {
        if (i == range.position() || bytes[i - 1] != CR) {
          return false;
        }

        found = true;
      }
    }

    return found;
  }

  private static byte[] restore(Payload payload) {
    byte[] bytes = payload.bytes();
    ByteCursor range = payload.cursor();
    byte[] restored = new byte[range.remaining()];
    int size = 0;
    for (int i = range.position(); i < range.end(); i++) {
      if (bytes[i] == LF) {
        size--;
      }

      restored[size++] = bytes[i];
    }

    return Arrays.copyOf(restored, size);
  }
}
