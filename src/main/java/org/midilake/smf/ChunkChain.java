package org.midilake.smf;

/**
 * Where chunks are (SMF 1.0, "Chunks": four characters of type, a length of four bytes, content).
 */
final class ChunkChain {
  static final String HEADER = "MThd";
  static final String TRACK = "MTrk";

  /** Type and length. */
  static final int PREFIX_LENGTH = 8;

  /** Headers are six bytes; a reader must skip more, and nobody wrote more than a few. */
  private static final int LARGEST_HEADER = 1024;

  private ChunkChain() {}

  /** Where the first header chunk with a sensible length is, or -1. */
  static int findHeader(ByteCursor bytes) {
    int found = bytes.indexOf(HEADER, bytes.position());
    while (found >= 0
        && (declaredLength(bytes, found) > LARGEST_HEADER || found + 14 > bytes.end())) {
      found = bytes.indexOf(HEADER, found + 1);
    }

    return found;
  }

  /**
   * The length that a chunk declares, 0 to 4,294,967,295; its prefix must be there or reads as 0.
   */
  static long declaredLength(ByteCursor bytes, int chunk) {
    long length = 0;
    for (int i = 4; i < PREFIX_LENGTH; i++) {
      length = length << 8 | Math.max(0, bytes.peek(chunk + i));
    }

    return length;
  }

  /**
   * Whether a chunk can start at a position: a header, a track, or a known kind of name that fits.
   */
  static boolean isChunk(ByteCursor bytes, int at) {
    if (bytes.matches(at, TRACK) || bytes.matches(at, HEADER)) {
      return true;
    }

    return isAlien(bytes, at);
  }

  /** Whether a chunk of another type starts at a position and ends within the file. */
  static boolean isAlien(ByteCursor bytes, int at) {
    if (at + PREFIX_LENGTH > bytes.end()) {
      return false;
    }

    for (int i = 0; i < 4; i++) {
      int character = bytes.peek(at + i);
      if (!(Character.isLetterOrDigit(character) && character < 128) && character != ' ') {
        return false;
      }
    }

    return declaredLength(bytes, at) <= bytes.end() - at - PREFIX_LENGTH;
  }

  /** Whether the lengths of all chunks, from a header at the position on, lead to the very end. */
  static boolean isIntact(ByteCursor bytes) {
    long at = bytes.position();
    while (at < bytes.end() && isChunk(bytes, (int) at)) {
      at += PREFIX_LENGTH + declaredLength(bytes, (int) at);
    }

    return at == bytes.end();
  }
}
