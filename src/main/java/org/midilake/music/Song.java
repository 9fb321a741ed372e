package org.midilake.music;

import java.util.List;
import org.midilake.smf.Division;

/**
 * The note-level view of one file. {@code notes} is reused by the builder: valid until the next file.
 *
 * @param division what a tick is
 * @param tempoMap tempo changes of all tracks
 * @param timeSignatures in order of time, from all tracks
 * @param keySignatures in order of time, from all tracks
 * @param texts text meta events in order of time, cleaned
 * @param notes the notes of all tracks
 * @param lengthTicks the tick of the last event of any track
 * @param counts how many events of each kind there are
 */
public record Song(
    Division division,
    TempoMap tempoMap,
    List<TimeSignatureChange> timeSignatures,
    List<KeySignatureChange> keySignatures,
    List<TextEvent> texts,
    Notes notes,
    long lengthTicks,
    EventCounts counts) {
  public Song {
    timeSignatures = List.copyOf(timeSignatures);
    keySignatures = List.copyOf(keySignatures);
    texts = List.copyOf(texts);
  }

  /** Length in seconds, through the tempo map. */
  public double lengthSeconds() {
    return tempoMap.seconds(lengthTicks);
  }
}
