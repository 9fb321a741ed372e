package org.midilake.ingest;

import java.util.List;
import java.util.Optional;
import org.midilake.hash.ContentHash;
import org.midilake.repair.Repairability;
import org.midilake.schema.Column;
import org.midilake.smf.Finding;
import org.midilake.smf.ReadStatus;
import org.midilake.tables.BeatTrackRow;
import org.midilake.tables.ChordRow;
import org.midilake.tables.ControllerRow;
import org.midilake.tables.DrumAnalysisRow;
import org.midilake.tables.FindingRow;
import org.midilake.tables.FingerprintRow;
import org.midilake.tables.InstrumentRow;
import org.midilake.tables.KeySegmentRow;
import org.midilake.tables.KeySignatureChangeRow;
import org.midilake.tables.LyricWordRow;
import org.midilake.tables.MusicalFeatureRow;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.tables.SectionRow;
import org.midilake.tables.TempoChangeRow;
import org.midilake.tables.TextEventRow;
import org.midilake.tables.TimeSignatureChangeRow;
import org.midilake.tables.TrackRow;

/**
 * Everything that is known of one content, from its bytes alone. Every flat table that is keyed by
 * content is a projection of it.
 */
public record FileReport(
    @Column("First 63 bits of the content hash.") long fileId,
    @Column("BLAKE3-256 of the bytes, lower-case hex.") String contentHash,
    @Column("Size in bytes.") long sizeBytes,
    @Column("What the bytes are.") String kind,
    @Column("complete, partial or rejected.") ReadStatus status,
    @Column("Whether a valid file can be written: not_needed, possible or impossible.")
        Repairability repair,
    @Column("What a repair changes.") List<String> repairs,
    @Column("Version of the analysis.") int analysisVersion,
    @Column("Row of musical_metadata; empty when the file was rejected.")
        Optional<MusicalMetadataRow> metadata,
    @Column("Row of musical_feature; empty when the file was rejected.")
        Optional<MusicalFeatureRow> features,
    @Column("Row of fingerprint; empty when the file was rejected.")
        Optional<FingerprintRow> fingerprint,
    @Column("Row of drum_analysis; empty without percussion.") Optional<DrumAnalysisRow> drums,
    @Column("Row of beat_track; empty without notes.") Optional<BeatTrackRow> beats,
    @Column("Rows of track.") List<TrackRow> tracks,
    @Column("Rows of instrument.") List<InstrumentRow> instruments,
    @Column("Rows of controller.") List<ControllerRow> controllers,
    @Column("Rows of section.") List<SectionRow> sections,
    @Column("Rows of tempo_change.") List<TempoChangeRow> tempoChanges,
    @Column("Rows of time_signature_change.") List<TimeSignatureChangeRow> timeSignatureChanges,
    @Column("Rows of key_signature_change.") List<KeySignatureChangeRow> keySignatureChanges,
    @Column("Rows of chord.") List<ChordRow> chords,
    @Column("Rows of key_segment.") List<KeySegmentRow> keySegments,
    @Column("Rows of text_event.") List<TextEventRow> textEvents,
    @Column("Rows of lyric_word.") List<LyricWordRow> lyricWords,
    @Column("Rows of finding.") List<FindingRow> findings) {
  public FileReport {
    repairs = List.copyOf(repairs);
    tracks = List.copyOf(tracks);
    instruments = List.copyOf(instruments);
    controllers = List.copyOf(controllers);
    sections = List.copyOf(sections);
    tempoChanges = List.copyOf(tempoChanges);
    timeSignatureChanges = List.copyOf(timeSignatureChanges);
    keySignatureChanges = List.copyOf(keySignatureChanges);
    chords = List.copyOf(chords);
    keySegments = List.copyOf(keySegments);
    textEvents = List.copyOf(textEvents);
    lyricWords = List.copyOf(lyricWords);
    findings = List.copyOf(findings);
  }

  /** A content without any music: rejected, or an archive; {@code length} is in bytes. */
  static FileReport withoutMusic(
      ContentHash hash, long length, String kind, ReadStatus status, List<Finding> findings) {
    return new FileReport(
        hash.fileId(),
        hash.hex(),
        length,
        kind,
        status,
        status == ReadStatus.COMPLETE ? Repairability.NOT_NEEDED : Repairability.IMPOSSIBLE,
        List.of(),
        AnalysisVersion.CURRENT,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        FindingRows.of(hash.fileId(), findings));
  }
}
