package org.midilake.music;

import java.util.ArrayList;
import java.util.List;
import org.midilake.smf.Division;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;
import org.midilake.smf.SmfFile;

/**
 * Goes through the tracks of decoded files, gives every event its tick in the piece, and pairs the
 * notes. Tracks of formats 0 and 1 sound together; those of format 2 are patterns of their own and
 * are laid one after the other, each starting at the tick where the one before ends. Keeps the
 * notes of the last file, track after track: one per thread.
 */
public final class TrackWalk {
  /** No piece rests for longer; at 120 quarter notes per minute these are 28,800. */
  private static final double LONGEST_DELTA_SECONDS = 4 * 3600;

  private static final int NOTE_OFF = 0x8;
  private static final int NOTE_ON = 0x9;

  private final NotePairing pairing = new NotePairing();

  /**
   * Pairs the notes of a file that was not rejected, from the events that were read with it, and
   * does nothing else.
   *
   * @return where the tracks lie, in file order
   * @throws IllegalArgumentException if the file was rejected
   */
  public List<TrackSpan> pairNotes(SmfFile file, EventBuffer events, FindingLog log) {
    return walk(file, events, (track, tick, event) -> {}, log);
  }

  /** Does so, and hands over the events that have to do with no note. */
  List<TrackSpan> walk(SmfFile file, EventBuffer events, OtherEvents others, FindingLog log) {
    long longestDelta = longestDelta(divisionOf(file));
    pairing.startFile();
    List<TrackSpan> tracks = new ArrayList<>(events.trackCount());
    long length = 0;
    for (int track = 0; track < events.trackCount(); track++) {
      log.enterTrack(track);
      long start = file.format() == 2 ? length : 0;
      long end = walkTrack(track, start, longestDelta, events, others, log);
      tracks.add(new TrackSpan(start, end));
      length = Math.max(length, end);
    }

    log.leaveTrack();
    return tracks;
  }

  /** What a tick of a file is, unless it was rejected. */
  static Division divisionOf(SmfFile file) {
    return file.division()
        .orElseThrow(() -> new IllegalArgumentException("a rejected file has no song"));
  }

  /** The longest delta-time, in ticks, that counts as such; see {@code DELTA_TIME_ABSURD}. */
  public static long longestDelta(Division division) {
    double secondsPerTick = division.secondsPerTick(TempoMap.DEFAULT_MICROS_PER_QUARTER);
    return (long) (LONGEST_DELTA_SECONDS / secondsPerTick);
  }

  /** The notes of the last file. */
  NotePairing notes() {
    return pairing;
  }

  /** How many notes the last file has. */
  public int noteCount() {
    return pairing.size();
  }

  /**
   * Goes through a track that starts at a tick of the piece, and returns the tick where it ends.
   * Absurd delta-times, which count as none, divide it into stretches.
   */
  private long walkTrack(
      int track,
      long start,
      long longestDelta,
      EventBuffer events,
      OtherEvents others,
      FindingLog log) {
    pairing.startTrack(track);
    int first = events.trackStart(track);
    int end = events.trackEnd(track);
    long shift = start;
    long before = 0;
    while (first < end) {
      int next = nextDeltaOver(longestDelta, before, events, first, end);
      walkStretch(track, shift, first, next, events, others, log);
      if (next < end) {
        long delta = events.tick(next) - (next == first ? before : events.tick(next - 1));
        log.add(FindingCode.DELTA_TIME_ABSURD, events.byteOffset(next), "%d ticks", delta);
        shift -= delta;
        before = events.tick(next);
      }

      first = next;
    }

    int last = events.trackEnd(track) - 1;
    long tick = last < events.trackStart(track) ? start : events.tick(last) + shift;
    pairing.endTrack(tick, events, log);
    return tick;
  }

  /**
   * The first event that is more than so many ticks after the one before, or {@code end}. Hardly a
   * track is so long that it could have one.
   *
   * @param before the tick, in the track, of the event before the first one
   */
  private static int nextDeltaOver(
      long ticks, long before, EventBuffer events, int first, int end) {
    if (events.tick(end - 1) - before <= ticks) {
      return end;
    }

    long previous = before;
    int event = first;
    while (event < end && events.tick(event) - previous <= ticks) {
      previous = events.tick(event);
      event++;
    }

    return event;
  }

  /** Goes through events whose ticks in the piece are those in the track plus a shift. */
  private void walkStretch(
      int track,
      long shift,
      int first,
      int end,
      EventBuffer events,
      OtherEvents others,
      FindingLog log) {
    int event = first;
    while (event < end) {
      int next = pairing.pair(events, event, end, shift);
      for (int i = 0; i < pairing.otherCount(); i++) {
        int other = pairing.other(i);
        others.add(track, events.tick(other) + shift, other);
      }

      if (next < end) {
        readEvent(track, events.tick(next) + shift, next, events, others, log);
      }

      event = next + 1;
    }
  }

  private void readEvent(
      int track, long tick, int event, EventBuffer events, OtherEvents others, FindingLog log) {
    int message = events.message(event);
    int kind = message >>> 20;
    if (kind == NOTE_ON && (message & 0x7F) != 0) {
      pairing.noteOn(tick, events, event, log);
    } else if (kind == NOTE_ON || kind == NOTE_OFF) {
      pairing.noteOff(tick, events, event, log);
    } else {
      others.add(track, tick, event);
    }
  }
}
