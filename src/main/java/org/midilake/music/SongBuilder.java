package org.midilake.music;

import java.util.List;
import org.midilake.smf.Division;
import org.midilake.smf.EventBuffer;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;
import org.midilake.smf.SmfFile;
import org.midilake.smf.TextDecoder;

/**
 * Makes the note-level view of decoded files, one after the other: what {@link TrackWalk} finds in
 * the tracks, put together in the order of the piece. Keeps its arrays, and the notes of the last
 * song: one per thread.
 */
public final class SongBuilder {
  private static final double LONGEST_SONG_SECONDS = 24 * 3600;

  private final TextDecoder textDecoder = new TextDecoder();
  private final TrackWalk walk = new TrackWalk();
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
    Division division = TrackWalk.divisionOf(file);
    FindingLog log = new FindingLog();
    MetaCollector metas = new MetaCollector(textDecoder, events);
    SongEvents others = new SongEvents(events, metas, programs, controllers);
    List<TrackSpan> tracks = walk.walk(file, events, others, log);
    TempoMap tempoMap = new TempoMap(division, metas.tempos());
    placement.place(walk.notes(), events, programs, tempoMap, notes);
    long length = end(tracks);
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
        others.counts(notes.size()),
        others.controllers(),
        log.findings());
  }

  private static long end(List<TrackSpan> tracks) {
    long end = 0;
    for (TrackSpan track : tracks) {
      end = Math.max(end, track.endTick());
    }

    return end;
  }
}
