package org.midilake.music;

import java.util.ArrayList;
import java.util.List;
import org.midilake.smf.Division;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;
import org.midilake.smf.SmfFile;
import org.midilake.smf.TextDecoder;

/**
 * Makes the note-level view of decoded files, one after the other. Tracks of formats 0 and 1 sound
 * together; those of format 2 are patterns of their own and are laid one after the other, each
 * starting at the tick where the one before ends, with the tempo then in force. Keeps its arrays,
 * and the notes of the last song: one per thread.
 */
public final class SongBuilder {
  /** No piece rests for longer; at 120 quarter notes per minute these are 28,800. */
  private static final double LONGEST_DELTA_SECONDS = 4 * 3600;

  private static final double LONGEST_SONG_SECONDS = 24 * 3600;

  private static final int NOTE_ON = 0x9;
  private static final int CONTROL_CHANGE = 0xB;
  private static final int PROGRAM_CHANGE = 0xC;
  private static final int CHANNEL_PRESSURE = 0xD;
  private static final int PITCH_BEND = 0xE;
  private static final int SYSTEM = 0xF;

  private final TextDecoder textDecoder = new TextDecoder();
  private final NotePairing pairing = new NotePairing();
  private final ProgramTimeline programs = new ProgramTimeline();
  private final ControllerTally controllers = new ControllerTally();
  private final NotePlacement placement = new NotePlacement();
  private final Notes notes = new Notes();

  /**
   * Builds the song of a file that was not rejected, from the events that were read with it.
   *
   * @throws IllegalArgumentException if the file was rejected
   */
  public Song build(SmfFile file, EventBuffer events) {
    Division division =
        file.division()
            .orElseThrow(() -> new IllegalArgumentException("a rejected file has no song"));
    FindingLog log = new FindingLog();
    EventTally tally = new EventTally();
    MetaCollector metas = new MetaCollector(textDecoder, events);
    long longestDelta = longestDelta(division);
    pairing.startFile(longestDelta);
    programs.startFile();
    controllers.drain(); // What a file left behind that could not be read to its end.
    List<TrackSpan> tracks = new ArrayList<>(events.trackCount());
    long length = 0;
    for (int track = 0; track < events.trackCount(); track++) {
      log.enterTrack(track);
      long start = file.format() == 2 ? length : 0;
      long end = readTrack(track, start, longestDelta, events, metas, tally, log);
      tracks.add(new TrackSpan(start, end));
      length = Math.max(length, end);
    }

    log.leaveTrack();
    TempoMap tempoMap = new TempoMap(division, metas.tempos());
    placement.place(pairing, programs, tempoMap, notes);
    if (tempoMap.seconds(length) > LONGEST_SONG_SECONDS) {
      log.add(FindingCode.DURATION_ABSURD, 0, "%.0f seconds", tempoMap.seconds(length));
    }

    return new Song(
        division,
        tempoMap,
        metas.timeSignatures(),
        metas.keySignatures(),
        metas.texts(log),
        notes,
        tracks,
        length,
        tally.counts(),
        controllers.drain(),
        log.findings());
  }

  /** The longest delta-time, in ticks, that counts as such; see {@code DELTA_TIME_ABSURD}. */
  public static long longestDelta(Division division) {
    double secondsPerTick = division.secondsPerTick(TempoMap.DEFAULT_MICROS_PER_QUARTER);
    return (long) (LONGEST_DELTA_SECONDS / secondsPerTick);
  }

  /**
   * Goes through a track that starts at a tick of the piece, and returns the tick where it ends.
   */
  private long readTrack(
      int track,
      long start,
      long longestDelta,
      EventBuffer events,
      MetaCollector metas,
      EventTally tally,
      FindingLog log) {
    pairing.startTrack(track);
    long shift = start;
    long tick = start;
    int event = events.trackStart(track);
    int end = events.trackEnd(track);
    while (event < end) {
      int notes = pairing.size();
      int next = pairing.pair(events, event, end, shift, tick);
      if (next > event) {
        int started = pairing.size() - notes;
        int others = pairing.otherCount();
        tally.addNotes(started, next - event - started - others);
        for (int i = 0; i < others; i++) {
          int other = pairing.other(i);
          readOther(track, events.tick(other) + shift, other, events, metas, tally);
        }

        tick = events.tick(next - 1) + shift;
      }

      if (next < end) {
        long delta = events.tick(next) + shift - tick;
        if (delta > longestDelta) {
          log.add(FindingCode.DELTA_TIME_ABSURD, events.byteOffset(next), "%d ticks", delta);
          shift -= delta;
          delta = 0;
        }

        tick += delta;
        readEvent(track, tick, next, events, metas, tally, log);
      }

      event = next + 1;
    }

    pairing.endTrack(tick, events, log);
    return tick;
  }

  private void readEvent(
      int track,
      long tick,
      int event,
      EventBuffer events,
      MetaCollector metas,
      EventTally tally,
      FindingLog log) {
    int message = events.message(event);
    int kind = message >>> 20;
    if (kind == NOTE_ON && (message & 0x7F) != 0) {
      tally.addNotes(1, 0);
      pairing.noteOn(tick, events, event, log);
    } else if (kind <= NOTE_ON) {
      tally.addNotes(0, 1);
      pairing.noteOff(tick, events, event, log);
    } else {
      readOther(track, tick, event, events, metas, tally);
    }
  }

  private void readOther(
      int track, long tick, int event, EventBuffer events, MetaCollector metas, EventTally tally) {
    int message = events.message(event);
    int kind = message >>> 20;
    tally.add(kind);
    if (kind == PROGRAM_CHANGE) {
      programs.add(tick, message >>> 16 & 0xF, message >>> 8 & 0x7F);
    } else if (kind >= CONTROL_CHANGE && kind <= PITCH_BEND) {
      addValue(tick, kind, message);
    } else if (kind == SYSTEM && message >>> 16 == 0xFF) {
      metas.add(track, tick, event);
      tally.addMeta();
    }
  }

  private void addValue(long tick, int kind, int message) {
    int channel = message >>> 16 & 0xF;
    int first = message >>> 8 & 0x7F;
    int second = message & 0x7F;
    if (kind == CONTROL_CHANGE) {
      controllers.add(tick, channel, first, second);
    } else if (kind == PITCH_BEND) {
      controllers.add(tick, channel, ControllerUse.PITCH_BEND, second << 7 | first);
    } else if (kind == CHANNEL_PRESSURE) {
      controllers.add(tick, channel, ControllerUse.CHANNEL_PRESSURE, first);
    }
  }
}
