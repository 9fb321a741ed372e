package org.midilake.smf;

import java.util.ArrayList;
import java.util.List;
import org.midilake.smf.SmfFile.TrackChunk;

/**
 * Walks over the chunks after the header and decodes the track chunks. Chunk lengths are often
 * wrong, so one is believed only if another chunk, or the end of the file, is where it says;
 * otherwise the track's end of track event decides. No byte is looked at more than a fixed number
 * of times.
 */
final class TrackReader {
  /** Notes keep the number of their track in 16 bits. */
  private static final int MAX_TRACKS = 0xFFFF;

  private static final int MANY_TRACKS = 256;

  private final ByteCursor cursor;
  private final EventBuffer events;
  private final FindingLog log;
  private final TrackDecoder decoder;
  private final List<TrackChunk> tracks = new ArrayList<>();
  private boolean full;

  TrackReader(ByteCursor cursor, EventBuffer events, FindingLog log, int maxEvents) {
    this.cursor = cursor;
    this.events = events;
    this.log = log;
    this.decoder = new TrackDecoder(events.bytes(), events, log, maxEvents);
  }

  /** Reads all tracks from the cursor on. */
  List<TrackChunk> readAll() {
    while (cursor.remaining() > 0 && !full) {
      int at = cursor.position();
      if (cursor.remaining() < ChunkChain.PREFIX_LENGTH) {
        skipRest(at);
      } else if (cursor.matches(at, ChunkChain.TRACK)) {
        readTrack(at);
      } else if (cursor.matches(at, ChunkChain.HEADER)) {
        log.add(FindingCode.REPEATED_HEADER, at, "a header chunk after %d tracks", tracks.size());
        cursor.moveTo(nextTrack(at));
      } else if (ChunkChain.isAlien(cursor, at)) {
        long length = ChunkChain.declaredLength(cursor, at);
        String type = cursor.latin1(at, 4);
        log.add(FindingCode.ALIEN_CHUNK, at, "chunk \"%s\" of %d bytes", type, length);
        cursor.moveTo(at + ChunkChain.PREFIX_LENGTH + (int) length);
      } else {
        skipJunk(at);
      }
    }

    if (tracks.size() > MANY_TRACKS) {
      long first = tracks.get(MANY_TRACKS).byteOffset();
      log.add(FindingCode.MANY_TRACKS, first, "%d tracks", tracks.size());
    }

    return tracks;
  }

  /** Skips what is too short to be a chunk. */
  private void skipRest(int at) {
    if (cursor.matches(at, ChunkChain.TRACK)) {
      log.add(FindingCode.TRACK_TRUNCATED, at, "%d bytes of a track chunk", cursor.remaining());
    } else {
      log.add(FindingCode.TRAILING_BYTES, at, "%d bytes", cursor.remaining());
    }

    cursor.moveTo(cursor.end());
  }

  private void skipJunk(int at) {
    int next = nextTrack(at);
    if (next == cursor.end()) {
      String what = cursor.isZeroFrom(at) ? "zero bytes" : "bytes";
      log.add(FindingCode.TRAILING_BYTES, at, "%d %s", next - at, what);
    } else {
      log.add(FindingCode.JUNK_BETWEEN_CHUNKS, at, "%d bytes", next - at);
    }

    cursor.moveTo(next);
  }

  /** The next place that says it is a track, or the end. */
  private int nextTrack(int from) {
    int found = cursor.indexOf(ChunkChain.TRACK, from);
    return found < 0 ? cursor.end() : found;
  }

  private void readTrack(int chunk) {
    if (tracks.size() == MAX_TRACKS) {
      log.add(FindingCode.TOO_MANY_TRACKS, chunk, "only %d tracks are read", MAX_TRACKS);
      full = true;
      return;
    }

    log.enterTrack(tracks.size());
    events.beginTrack();
    int content = chunk + ChunkChain.PREFIX_LENGTH;
    long declaredEnd = content + ChunkChain.declaredLength(cursor, chunk);
    int limit = believable(declaredEnd) ? (int) declaredEnd : nextTrack(content);
    int firstEvent = events.size();
    TrackDecoder.Stop stop = decoder.decode(content, limit);
    int next = end(chunk, declaredEnd, limit, stop);
    if (events.size() == firstEvent) {
      log.add(FindingCode.EMPTY_TRACK, chunk, "no events");
    }

    tracks.add(new TrackChunk(chunk, next - content));
    cursor.moveTo(next);
    log.leaveTrack();
  }

  private boolean believable(long end) {
    return end == cursor.end()
        || (end < cursor.end() && ChunkChain.isChunk(cursor, (int) end))
        || (end < cursor.end() && cursor.isZeroFrom((int) end));
  }

  /** Where the track's bytes end, and findings if that is not where its length says. */
  private int end(int chunk, long declaredEnd, int limit, TrackDecoder.Stop stop) {
    int reached = decoder.position();
    switch (stop) {
      case END_OF_TRACK -> {
        return endAfterEvent(chunk, declaredEnd, limit, reached);
      }
      case LIMIT -> log.add(FindingCode.END_OF_TRACK_MISSING, limit, "no end of track event");
      case BROKEN_OFF -> {
        // said where it was found
      }
      case EVENT_LIMIT -> full = true;
      case NOT_YET -> throw new IllegalStateException("decoding has not stopped");
    }

    if (declaredEnd != limit) {
      addLength(chunk, declaredEnd, limit);
    }

    return limit;
  }

  private int endAfterEvent(int chunk, long declaredEnd, int limit, int reached) {
    if (reached == declaredEnd) {
      return reached;
    }

    boolean believed = limit == declaredEnd;
    if (believed && !cursor.matches(reached, ChunkChain.TRACK)) {
      log.add(
          FindingCode.DATA_AFTER_END_OF_TRACK,
          reached,
          "%d bytes before the end of the chunk",
          limit - reached);
      return Math.min(limit, nextTrack(reached));
    }

    addLength(chunk, declaredEnd, reached);
    return reached;
  }

  private void addLength(int chunk, long declaredEnd, int realEnd) {
    int content = chunk + ChunkChain.PREFIX_LENGTH;
    FindingCode code =
        declaredEnd > cursor.end()
            ? FindingCode.CHUNK_LENGTH_PAST_END
            : declaredEnd > realEnd
                ? FindingCode.CHUNK_LENGTH_TOO_LONG
                : FindingCode.CHUNK_LENGTH_TOO_SHORT;
    log.add(
        code,
        chunk + 4,
        "chunk declares %d bytes, the track has %d",
        declaredEnd - content,
        realEnd - content);
  }
}
