package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.testing.TrackBuilder;

/** What must change, and what must not, when a file is changed in one respect. */
class FileRelationsTest {
  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000));

  private MusicalMetadataRow row(byte[] bytes) {
    return analyzer.analyze(bytes, bytes.length).metadata().orElseThrow();
  }

  /** A melody over eight bars; {@code quarter} in ticks. */
  private static Consumer<TrackBuilder> melody(int quarter, int transposition) {
    int[] steps = {0, 4, 7, 12, 11, 7, 5, 2};
    return track -> {
      for (int i = 0; i < 64; i++) {
        track.note(0, 60 + transposition + steps[i % 8], 80 + i % 4 * 10, quarter / 2);
      }
    };
  }

  private static Consumer<TrackBuilder> bass(int quarter, int transposition) {
    int[] steps = {0, 5, 7, 0};
    return track -> {
      for (int i = 0; i < 16; i++) {
        track.note(1, 36 + transposition + steps[i % 4], 90, quarter * 2);
      }
    };
  }

  private MusicalMetadataRow tune(int quarter, int transposition, int microsPerQuarter) {
    return row(
        smf(format1(), ppq(quarter))
            .track(conductor -> conductor.tempo(microsPerQuarter))
            .track(melody(quarter, transposition))
            .track(bass(quarter, transposition))
            .bytes());
  }

  @Test
  void theOrderOfTracksDoesNotMatter() {
    MusicalMetadataRow swapped =
        row(
            smf(format1(), ppq(480))
                .track(bass(480, 0))
                .track(melody(480, 0))
                .track(conductor -> conductor.tempo(500_000))
                .bytes());
    assertThat(swapped)
        .usingRecursiveComparison()
        .ignoringFields("fileId")
        .isEqualTo(tune(480, 0, 500_000));
  }

  @Test
  void aSlowerTempoChangesTimesAndLeavesTicksAndKey() {
    MusicalMetadataRow original = tune(480, 0, 500_000);
    MusicalMetadataRow slower = tune(480, 0, 750_000);
    assertThat(slower.durationTicks()).isEqualTo(original.durationTicks());
    assertThat(slower.durationSeconds()).isCloseTo(1.5 * original.durationSeconds(), within(1e-9));
    assertThat(slower.finalTempoBpm()).isCloseTo(80, within(1e-9));
    assertThat(slower.meanPolyphony().orElseThrow())
        .isCloseTo(original.meanPolyphony().orElseThrow(), within(1e-9));
    assertThat(slower.keyEstimate()).isEqualTo(original.keyEstimate());
    assertThat(slower.timeSignatureEstimate()).isEqualTo(original.timeSignatureEstimate());
  }

  @Test
  void aFinerResolutionChangesTicksOnly() {
    assertThat(tune(960, 0, 500_000))
        .usingRecursiveComparison()
        .withComparatorForType(
            (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
        .ignoringFields("fileId", "ticksPerQuarterNote", "durationTicks")
        .isEqualTo(tune(480, 0, 500_000));
  }

  @Test
  void transposingMovesKeyAndPitchesOnly() {
    assertThat(tune(480, 3, 500_000).keyEstimate()).contains("Eb major");
    assertThat(tune(480, 3, 500_000))
        .usingRecursiveComparison()
        .ignoringFieldsMatchingRegexes("fileId", "key.*", "finalKey", ".*[pP]itch", "summary")
        .isEqualTo(tune(480, 0, 500_000));
  }
}
