package org.midilake.music;

import java.util.List;
import org.midilake.smf.Division;
import org.midilake.smf.Finding;

/**
 * The note-level view of one file. {@code notes} is reused by the builder: valid until the next
 * file.
 *
 * <p>All ticks count from the start of the piece. They are those of the events, except that
 * delta-times beyond all reason count as none (see {@code DELTA_TIME_ABSURD}), and that the tracks
 * of a format 2 file follow one another.
 *
 * @param division what a tick is
 * @param tempoMap tempo changes of all tracks
 * @param timeSignatures in order of time, from all tracks
 * @param keySignatures in order of time, from all tracks
 * @param texts text meta events in order of time, cleaned
 * @param notes the notes of all tracks
 * @param tracks where each track lies, in file order
 * @param lengthTicks the tick of the last event of any track
 * @param counts how many events of each kind there are
 * @param controllers what was set to which values, by channel and number
 * @param findings anomalies of notes, times and texts, to be added to those of the file
 */
public record Song(
    Division division,
    TempoMap tempoMap,
    List<TimeSignatureChange> timeSignatures,
    List<KeySignatureChange> keySignatures,
    List<TextEvent> texts,
    Notes notes,
    List<TrackSpan> tracks,
    long lengthTicks,
    EventCounts counts,
    List<ControllerUse> controllers,
    List<Finding> findings) {
  public Song {
    timeSignatures = List.copyOf(timeSignatures);
    keySignatures = List.copyOf(keySignatures);
    texts = List.copyOf(texts);
    tracks = List.copyOf(tracks);
    controllers = List.copyOf(controllers);
    findings = List.copyOf(findings);
  }

  /** Length in seconds, through the tempo map. */
  public double lengthSeconds() {
    return tempoMap.seconds(lengthTicks);
  }
}
