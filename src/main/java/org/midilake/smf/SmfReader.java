package org.midilake.smf;

import java.util.List;
import java.util.Optional;
import org.midilake.smf.SmfFile.TrackChunk;

/**
 * Reads one file. Whatever the bytes are, the result is an {@link SmfFile}: never an exception, in
 * time and memory linear in the number of bytes.
 */
public final class SmfReader {
  private static final int FIRST_BYTES = 16;

  private final int maxEvents;

  /**
   * @param maxEvents events of one file that are kept, 1 or more; the rest is left out, with a
   *     finding
   */
  public SmfReader(int maxEvents) {
    if (maxEvents < 1) {
      throw new IllegalArgumentException("maxEvents is not positive: " + maxEvents);
    }

    this.maxEvents = maxEvents;
  }

  /**
   * Reads the first {@code length} bytes of an array. They are not changed, and not copied unless
   * they are packed; the events refer to them.
   */
  public SmfFile read(byte[] bytes, int length, EventBuffer out) {
    FindingLog log = new FindingLog();
    out.clear();
    Optional<Payload> payload = Unwrapper.unwrap(bytes, length, log);
    if (payload.isEmpty()) {
      return reject(FileKind.byContent(new ByteCursor(bytes, 0, length)), bytes, length, log);
    }

    out.startFile(payload.get().bytes());
    ByteCursor cursor = payload.get().cursor();
    int start = cursor.position();
    boolean hasHeader = cursor.matches(cursor.position(), ChunkChain.HEADER);
    Header header = hasHeader ? Header.read(cursor, log) : Header.missing();
    List<TrackChunk> tracks = new TrackReader(cursor, out, log, maxEvents).readAll();
    checkTracks(header, tracks.size(), start + ChunkChain.PREFIX_LENGTH, log);
    ReadStatus status = status(tracks, log);
    return new SmfFile(
        status,
        payload.get().kind(),
        header.format(),
        header.declaresTracks() ? header.declaredTracks() : tracks.size(),
        Optional.of(header.division()).filter(known -> status != ReadStatus.REJECTED),
        tracks,
        log.findings());
  }

  /** Compares what the header says, format and number of tracks at a place, with what is there. */
  private static void checkTracks(Header header, int found, int at, FindingLog log) {
    int declared = header.declaredTracks();
    if (header.declaresTracks() && found < declared) {
      log.add(FindingCode.FEWER_TRACKS, at + 2, "%d of %d tracks", found, declared);
    } else if (header.declaresTracks() && found > declared) {
      log.add(FindingCode.MORE_TRACKS, at + 2, "%d tracks, %d declared", found, declared);
    }

    if (header.format() == 0 && found > 1) {
      log.add(FindingCode.FORMAT_0_WITH_TRACKS, at, "%d tracks", found);
    }
  }

  private static ReadStatus status(List<TrackChunk> tracks, FindingLog log) {
    if (tracks.isEmpty() && log.contains(FindingCode.HEADER_TRUNCATED)) {
      return ReadStatus.REJECTED;
    }

    return log.contains(Severity.ERROR) ? ReadStatus.PARTIAL : ReadStatus.COMPLETE;
  }

  private static SmfFile reject(FileKind kind, byte[] bytes, int length, FindingLog log) {
    StringBuilder first = new StringBuilder(length + " bytes");
    for (int i = 0; i < Math.min(length, FIRST_BYTES); i++) {
      first.append(i == 0 ? ", first " : " ").append(String.format("%02X", bytes[i]));
    }

    log.add(kind.code(), 0, "%s", first);
    return new SmfFile(
        ReadStatus.REJECTED, kind.word(), 1, 0, Optional.empty(), List.of(), log.findings());
  }
}
