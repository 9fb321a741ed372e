package org.midilake.smf;

/**
 * The header chunk (SMF 1.0, "Header Chunks"), all integers big-endian:
 *
 * <pre>
 *   "MThd"  length:4  format:2  tracks:2  division:2  [more, if length is over 6]
 *   division  0ttttttt tttttttt   t ticks per quarter note
 *             1fffffff kkkkkkkk   -f frames per second (two's complement), k ticks per frame
 * </pre>
 */
record Header(int format, int declaredTracks, Division division) {
  static final Division DEFAULT_DIVISION = new Division.TicksPerQuarterNote(480);

  private static final int LENGTH = 6;
  private static final int UNKNOWN_TRACKS = -1;

  /** What is assumed of a file that has none. */
  static Header missing() {
    return new Header(1, UNKNOWN_TRACKS, DEFAULT_DIVISION);
  }

  boolean declaresTracks() {
    return declaredTracks != UNKNOWN_TRACKS;
  }

  /** Reads the header at the cursor and moves it to the first chunk after it. */
  static Header read(ByteCursor cursor, FindingLog log) {
    int start = cursor.position();
    int content = start + ChunkChain.PREFIX_LENGTH;
    int available = cursor.end() - content;
    if (available < LENGTH) {
      log.add(FindingCode.HEADER_TRUNCATED, start, "%d bytes", cursor.remaining());
      cursor.moveTo(cursor.end());
      return missing();
    }

    long length = ChunkChain.declaredLength(cursor, start);
    cursor.moveTo(content);
    int format = cursor.uint16();
    int tracks = cursor.uint16();
    Division division = division(cursor.uint16(), cursor.position() - 2, log);
    if (length != LENGTH) {
      log.add(FindingCode.HEADER_LENGTH, start + 4, "length %d instead of %d", length, LENGTH);
      skipRest(cursor, content, length);
    }

    if (format > 2) {
      log.add(FindingCode.FORMAT_UNKNOWN, content, "format %d", format);
      format = 1;
    }

    return new Header(format, tracks, division);
  }

  /** A length is believed if a chunk follows where it says. */
  private static void skipRest(ByteCursor cursor, int content, long length) {
    boolean believed =
        length > LENGTH
            && length <= cursor.end() - content
            && !ChunkChain.isChunk(cursor, content + LENGTH)
            && (length == cursor.end() - content
                || ChunkChain.isChunk(cursor, content + (int) length));
    if (believed) {
      cursor.moveTo(content + (int) length);
    }
  }

  private static Division division(int word, int at, FindingLog log) {
    if ((word & 0x8000) == 0) {
      if (word == 0) {
        log.add(FindingCode.DIVISION_ZERO, at, "0 ticks per quarter note");
        return DEFAULT_DIVISION;
      }

      return new Division.TicksPerQuarterNote(word);
    }

    int framesPerSecond = -(byte) (word >> 8);
    int ticksPerFrame = word & 0xFF;
    if (ticksPerFrame == 0) {
      log.add(FindingCode.DIVISION_ZERO, at, "%d frames/s, 0 ticks per frame", framesPerSecond);
      return DEFAULT_DIVISION;
    }

    boolean known =
        switch (framesPerSecond) {
          case 24, 25, 29, 30 -> true;
          default -> false;
        };
    if (!known) {
      log.add(FindingCode.SMPTE_RATE_UNKNOWN, at, "%d frames/s", framesPerSecond);
    }

    return new Division.SmpteDivision(framesPerSecond, ticksPerFrame);
  }
}
