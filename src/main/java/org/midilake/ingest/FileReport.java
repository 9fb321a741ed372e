package org.midilake.ingest;

import java.util.List;
import java.util.Optional;
import org.midilake.smf.ReadStatus;
import org.midilake.tables.FindingRow;
import org.midilake.tables.InstrumentRow;
import org.midilake.tables.KeySignatureChangeRow;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.tables.TempoChangeRow;
import org.midilake.tables.TextEventRow;
import org.midilake.tables.TimeSignatureChangeRow;
import org.midilake.tables.TrackRow;

/**
 * Everything that is known of one content, from its bytes alone. Every flat table that is keyed by
 * content is a projection of it.
 *
 * @param metadata empty when the file was rejected
 */
public record FileReport(
    long fileId,
    String contentHash,
    long sizeBytes,
    String kind,
    ReadStatus status,
    int analysisVersion,
    Optional<MusicalMetadataRow> metadata,
    List<TrackRow> tracks,
    List<InstrumentRow> instruments,
    List<TempoChangeRow> tempoChanges,
    List<TimeSignatureChangeRow> timeSignatureChanges,
    List<KeySignatureChangeRow> keySignatureChanges,
    List<TextEventRow> textEvents,
    List<FindingRow> findings) {
  public FileReport {
    tracks = List.copyOf(tracks);
    instruments = List.copyOf(instruments);
    tempoChanges = List.copyOf(tempoChanges);
    timeSignatureChanges = List.copyOf(timeSignatureChanges);
    keySignatureChanges = List.copyOf(keySignatureChanges);
    textEvents = List.copyOf(textEvents);
    findings = List.copyOf(findings);
  }
}
