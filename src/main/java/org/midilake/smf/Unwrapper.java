package org.midilake.smf;

import java.util.Optional;

/** Finds the MIDI file in a file: at its start as a rule, or inside a wrapper, or after junk. */
final class Unwrapper {
  static final String SMF = "smf";
  static final String RMID = "rmid";

  private static final int MAC_BINARY_LENGTH = 128;

  private Unwrapper() {}

  /** Where to read, or empty if there is no MIDI in the bytes. */
  static Optional<Payload> unwrap(byte[] bytes, int length, FindingLog log) {
    ByteCursor cursor = new ByteCursor(bytes, 0, length);
    if (cursor.matches(0, "\u001F\u008B")) {
      byte[] unpacked = Gunzip.unpack(bytes, 0, length, log);
      Optional<Payload> inner = locate(unpacked, unpacked.length, log);
      if (inner.isPresent()) {
        log.add(FindingCode.GZIP_WRAPPER, 0, "%d bytes from %d", unpacked.length, length);
      }

      return inner;
    }

    return locate(bytes, length, log);
  }

  private static Optional<Payload> locate(byte[] bytes, int length, FindingLog log) {
    ByteCursor cursor = new ByteCursor(bytes, 0, length);
    if (cursor.matches(0, ChunkChain.HEADER)) {
      return Optional.of(LineEnds.undo(new Payload(SMF, bytes, 0, length), log));
    } else if (FileKind.bySignature(cursor) != FileKind.OTHER) {
      return Optional.empty();
    } else if (cursor.matches(0, "RIFF") && cursor.matches(8, "RMID")) {
      return riff(cursor, bytes, log).or(() -> search(cursor, bytes, RMID, log));
    } else if (isMacBinary(cursor)) {
      return macBinary(cursor, bytes, log).or(() -> search(cursor, bytes, SMF, log));
    }

    return search(cursor, bytes, SMF, log);
  }

  /**
   * RMID (RIFF, little-endian): {@code RIFF size "RMID"}, then chunks, of which {@code data} holds
   * the MIDI file ("RIFF MIDI file format", Microsoft Multimedia Standards Update 1994).
   */
  private static Optional<Payload> riff(ByteCursor cursor, byte[] bytes, FindingLog log) {
    long at = 12;
    while (at <= cursor.end() - ChunkChain.PREFIX_LENGTH) {
      cursor.moveTo((int) at + 4);
      long length = cursor.uint32LittleEndian();
      int content = (int) at + ChunkChain.PREFIX_LENGTH;
      if (cursor.matches((int) at, "data") && cursor.matches(content, ChunkChain.HEADER)) {
        log.add(FindingCode.RIFF_WRAPPER, 0, "data chunk of %d bytes at %d", length, at);
        int end = (int) Math.min(cursor.end(), content + length);
        return Optional.of(new Payload(RMID, bytes, content, end));
      }

      at = content + length + (length & 1);
    }

    return Optional.empty();
  }

  /**
   * MacBinary: 128 bytes of which the first, 74th and 82nd are zero, the second is the length of
   * the name, and 83 to 86 the length of the data fork, which follows (MacBinary II, 1987).
   */
  private static boolean isMacBinary(ByteCursor cursor) {
    int nameLength = cursor.peek(1);
    return cursor.remaining() > MAC_BINARY_LENGTH
        && cursor.peek(0) == 0
        && nameLength > 0
        && nameLength < 64
        && cursor.peek(74) == 0
        && cursor.peek(82) == 0;
  }

  private static Optional<Payload> macBinary(ByteCursor cursor, byte[] bytes, FindingLog log) {
    if (!cursor.matches(MAC_BINARY_LENGTH, ChunkChain.HEADER)) {
      return Optional.empty();
    }

    cursor.moveTo(83);
    long length = cursor.uint32();
    log.add(FindingCode.MAC_BINARY_WRAPPER, 0, "data fork of %d bytes", length);
    boolean usable = length > 0 && length <= cursor.end() - MAC_BINARY_LENGTH;
    int end = usable ? MAC_BINARY_LENGTH + (int) length : cursor.end();
    return Optional.of(new Payload(SMF, bytes, MAC_BINARY_LENGTH, end));
  }

  private static Optional<Payload> search(
      ByteCursor cursor, byte[] bytes, String kind, FindingLog log) {
    cursor.moveTo(0);
    int header = ChunkChain.findHeader(cursor);
    if (header >= 0) {
      log.add(FindingCode.JUNK_BEFORE_HEADER, 0, "header chunk at %d", header);
      return Optional.of(new Payload(kind, bytes, header, cursor.end()));
    }

    int track = cursor.indexOf(ChunkChain.TRACK, 0);
    if (track < 0 || track + ChunkChain.PREFIX_LENGTH > cursor.end()) {
      return Optional.empty();
    }

    log.add(FindingCode.HEADER_MISSING, 0, "first track chunk at %d", track);
    return Optional.of(new Payload(kind, bytes, track, cursor.end()));
  }
}
