package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.repair.Repairability;
import org.midilake.smf.ReadStatus;
import org.midilake.tables.DivisionKind;
import org.midilake.tables.InstrumentRow;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.tables.TextEventRow;
import org.midilake.tables.TrackRow;
import org.midilake.tables.ValueSource;

class FileAnalyzerTest {
  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000));

  /** One bar of 4/4 at 100 beats per minute: violin and snare, 2.4 seconds. */
  private static byte[] bar() {
    return smf(format1(), ppq(480))
        .track(t -> t.name("Song").text(2, "(c) me").tempo(600_000).timeSignature(4, 4).majorKey(2))
        .track(
            t ->
                t.name("Violin")
                    .program(0, 40)
                    .control(0, 7, 100)
                    .lyric("la")
                    .note(0, 62, 100, 960)
                    .note(0, 66, 80, 960))
        .track(t -> t.wait(480).note(9, 38, 90, 240).pitchBend(9, 8192))
        .bytes();
  }

  private FileReport analyze(byte[] bytes) {
    return analyzer.analyze(bytes, bytes.length);
  }

  @Test
  void theMetadataRowHoldsWhatTheFileSaysAndShows() {
    MusicalMetadataRow row = analyze(bar()).metadata().orElseThrow();
    assertThat(row.format()).isEqualTo(1);
    assertThat(row.divisionKind()).isEqualTo(DivisionKind.PPQ);
    assertThat(row.ticksPerQuarterNote()).hasValue(480);
    assertThat(row.smpteFramesPerSecond()).isEmpty();
    assertThat(row.trackCount()).isEqualTo(3);
    // Conductor 5, violin 8, snare 3, and the end of each track.
    assertThat(row.eventCount()).isEqualTo(19);
    assertThat(row.durationTicks()).isEqualTo(1920);
    assertThat(row.durationSeconds()).isCloseTo(2.4, within(1e-9));
    assertThat(row.noteCount()).isEqualTo(3);
    assertThat(row.pitchedNoteCount()).isEqualTo(2);
    assertThat(row.percussionNoteCount()).isEqualTo(1);
    assertThat(row.distinctPitchCount()).isEqualTo(2);
    assertThat(row.meanPitch()).hasValue(64);
    assertThat(row.meanVelocity()).hasValue(90);
    assertThat(row.notesPerSecond().orElseThrow()).isCloseTo(1.25, within(1e-9));
    assertThat(row.maxPolyphony()).isEqualTo(2);
    // 2.4 s of violin and 0.3 s of snare.
    assertThat(row.meanPolyphony().orElseThrow()).isCloseTo(1.125, within(1e-9));
    assertThat(row.channelCount()).isEqualTo(2);
    assertThat(row.instrumentCount()).isEqualTo(2);
    assertThat(row.hasPercussion()).isTrue();
    assertThat(row.percussionShare().orElseThrow()).isCloseTo(1 / 3.0, within(1e-12));
    assertThat(row.percussionInstruments()).containsExactly("Acoustic Snare");
  }

  @Test
  void theMetadataRowCountsEventsAndSettlesTheMetas() {
    MusicalMetadataRow row = analyze(bar()).metadata().orElseThrow();
    assertThat(row.controlChangeCount()).isEqualTo(1);
    assertThat(row.programChangeCount()).isEqualTo(1);
    assertThat(row.pitchBendCount()).isEqualTo(1);
    assertThat(row.pressureCount()).isZero();
    assertThat(row.sysexCount()).isZero();
    assertThat(row.lyricCount()).isEqualTo(1);
    assertThat(row.tempoChangeCount()).isEqualTo(1);
    assertThat(row.tempoMetaBpm().orElseThrow()).isCloseTo(100, within(1e-9));
    assertThat(row.tempoEstimateBpm()).isEmpty();
    assertThat(row.finalTempoBpm()).isCloseTo(100, within(1e-9));
    assertThat(row.finalTempoSource()).isEqualTo(ValueSource.META);
    assertThat(row.keyMeta()).contains("D major");
    assertThat(row.finalKey()).contains("D major");
    assertThat(row.keyRunnersUp()).hasSize(3).doesNotContain("D major");
    assertThat(row.keyScores()).hasSize(4);
    assertThat(row.finalTimeSignature()).isEqualTo("4/4");
    assertThat(row.finalTimeSignatureSource()).isEqualTo(ValueSource.META);
    assertThat(row.title()).contains("Song");
    assertThat(row.copyright()).contains("(c) me");
  }

  @Test
  void everyPartHasItsRows() {
    FileReport report = analyze(bar());
    assertThat(report.status()).isEqualTo(ReadStatus.COMPLETE);
    assertThat(report.analysisVersion()).isEqualTo(AnalysisVersion.CURRENT);
    assertThat(report.instruments())
        .extracting(InstrumentRow::channel, InstrumentRow::name, InstrumentRow::family)
        .containsExactly(tuple(1, "Violin", "Strings"), tuple(10, "Standard Kit", "Percussion"));
    assertThat(report.textEvents())
        .extracting(TextEventRow::kind)
        .containsExactly("track_name", "copyright", "track_name", "lyric");
    TrackRow violin = report.tracks().get(1);
    assertThat(violin.name()).contains("Violin");
    assertThat(violin.channels()).isEqualTo(List.of(1));
    assertThat(violin.noteCount()).isEqualTo(2);
    assertThat(violin.lowestPitch()).hasValue(62);
    assertThat(violin.lengthSeconds()).isCloseTo(2.4, within(1e-9));
    assertThat(report.tracks().get(2).lowestPitch()).isEmpty();
    assertThat(report.tempoChanges().get(0).bpm()).isCloseTo(100, within(1e-9));
    assertThat(report.keySignatureChanges().get(0).keyName()).isEqualTo("D major");
    assertThat(report.timeSignatureChanges().get(0).numerator()).isEqualTo(4);
  }

  @Test
  void timeCodeDivisionIsTime() {
    byte[] bytes = smf(format0(), smpte(25, 40)).track(t -> t.note(0, 60, 90, 3000)).bytes();
    MusicalMetadataRow row = analyze(bytes).metadata().orElseThrow();
    assertThat(row.divisionKind()).isEqualTo(DivisionKind.SMPTE);
    assertThat(row.smpteFramesPerSecond()).hasValue(25);
    assertThat(row.ticksPerFrame()).hasValue(40);
    assertThat(row.durationSeconds()).isCloseTo(3, within(1e-9));
  }

  @Test
  void aFileThatIsNoMidiHasFindingsOnly() {
    FileReport report = analyze("Not a MIDI file at all.".getBytes(StandardCharsets.US_ASCII));
    assertThat(report.status()).isEqualTo(ReadStatus.REJECTED);
    assertThat(report.metadata()).isEmpty();
    assertThat(report.tracks()).isEmpty();
    assertThat(report.findings()).isNotEmpty();
    assertThat(report.contentHash()).hasSize(64);
  }

  @Test
  void theReportSaysWhetherAValidFileCanBeWritten() {
    FileReport sound = analyze(bar());
    FileReport damaged = analyze(Arrays.copyOf(bar(), bar().length - 2));
    FileReport page = analyze("<html></html>".getBytes(StandardCharsets.US_ASCII));

    assertThat(sound.repair()).isEqualTo(Repairability.NOT_NEEDED);
    assertThat(sound.repairs()).isEmpty();
    assertThat(damaged.repair()).isEqualTo(Repairability.POSSIBLE);
    assertThat(damaged.repairs()).containsExactly("chunk_length_corrected", "truncation_closed");
    assertThat(page.repair()).isEqualTo(Repairability.IMPOSSIBLE);
  }

  @Test
  void everyPrefixHasAReportAndNoneIsAnInternalError() {
    byte[] bytes = bar();
    for (int length = 0; length <= bytes.length; length++) {
      FileReport report = analyze(Arrays.copyOf(bytes, length));
      assertThat(report.findings()).noneMatch(row -> row.code().equals("INTERNAL_ERROR"));
    }
  }

  @Test
  void theSameBytesGiveTheSameReportWhateverCameBefore() {
    FileReport first = analyze(bar());
    analyze(new byte[0]);
    analyze(smf(format0(), ppq(96)).track(t -> t.note(3, 70, 90, 30)).bytes());
    assertThat(analyze(bar())).isEqualTo(first);
  }
}
