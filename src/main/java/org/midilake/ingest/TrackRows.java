package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midilake.music.Song;
import org.midilake.music.TrackSpan;
import org.midilake.smf.MetaType;
import org.midilake.smf.SmfFile.TrackChunk;
import org.midilake.tables.TrackRow;

/** Assembles the rows of track chunks. */
final class TrackRows {
  private TrackRows() {}

  /** {@code percussion}: the channels that are percussion, 0..15. */
  static List<TrackRow> of(DecodedFile decoded, List<Integer> percussion) {
    Song song = decoded.song();
    List<TrackSpan> spans = song.tracks();
    TrackNotes notes = new TrackNotes(song.notes(), spans.size(), percussion);
    List<TrackRow> rows = new ArrayList<>(spans.size());
    for (int track = 0; track < spans.size(); track++) {
      TrackSpan span = spans.get(track);
      TrackChunk chunk = decoded.file().tracks().get(track);
      rows.add(
          new TrackRow(
              decoded.fileId(),
              track,
              TextRows.first(song.texts(), MetaType.TRACK_NAME, track),
              TextRows.first(song.texts(), MetaType.INSTRUMENT_NAME, track),
              decoded.events().trackEnd(track) - decoded.events().trackStart(track),
              notes.count(track),
              notes.channels(track),
              notes.lowestPitch(track),
              notes.highestPitch(track),
              span.lengthTicks(),
              decoded.seconds(span.endTick()) - decoded.seconds(span.startTick()),
              chunk.byteOffset(),
              chunk.byteLength()));
    }

    return rows;
  }
}
