package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.assertj.core.api.RecursiveComparisonAssert;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.tables.DrumAnalysisRow;
import org.midilake.tables.MusicalFeatureRow;
import org.midilake.testing.RandomSong;

/** Songs of a dozen seeds, each changed in one respect: what must change, and nothing else. */
class SongRelationsTest {
  private static final double ROUNDING = 1e-9;

  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000));

  private FileReport report(RandomSong song) {
    byte[] bytes = song.bytes();
    return analyzer.analyze(bytes, bytes.length);
  }

  private static MusicalFeatureRow features(FileReport report) {
    return report.features().orElseThrow();
  }

  private static DrumAnalysisRow drums(FileReport report) {
    return report.drums().orElseThrow();
  }

  private static int compare(double a, double b) {
    return Math.abs(a - b) < ROUNDING ? 0 : Double.compare(a, b);
  }

  private static int compare(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? compare(a.getAsDouble(), b.getAsDouble())
        : Boolean.compare(a.isPresent(), b.isPresent());
  }

  /** Compares all but the identity and the named fields; numbers but for rounding. */
  private static RecursiveComparisonAssert<?> sameBut(Object changed, String... fields) {
    return assertThat(changed)
        .usingRecursiveComparison()
        .withComparatorForType((a, b) -> compare((double) a, (double) b), Double.class)
        .withComparatorForType(SongRelationsTest::compare, OptionalDouble.class)
        .ignoringFields("fileId")
        .ignoringFields(fields);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void transposingRotatesPitchClassesAndMovesPitches(long seed) {
    int semitones = 1 + (int) (seed % 7);
    FileReport original = report(RandomSong.of(seed));
    FileReport transposed = report(RandomSong.of(seed).transposed(semitones));
    List<Double> rotated = new ArrayList<>(features(original).pitchClassHistogram());
    Collections.rotate(rotated, semitones);
    assertThat(features(transposed).pitchClassHistogram()).isEqualTo(rotated);
    assertThat(features(transposed).melodyLowestPitch().orElseThrow())
        .isEqualTo(features(original).melodyLowestPitch().orElseThrow() + semitones);
    assertThat(features(transposed).noteCode()).isNotEqualTo(features(original).noteCode());
    sameBut(
            features(transposed),
            "pitchClassHistogram",
            "bassRegisterShare",
            "highRegisterShare",
            "melodyLowestPitch",
            "melodyHighestPitch",
            "noteCode",
            "scoreCode")
        .isEqualTo(features(original));
    sameBut(drums(transposed)).isEqualTo(drums(original));
    sameBut(
            transposed.metadata().orElseThrow(),
            // Both estimates take what is below middle C for the bass: they hear another one.
            "tempoEstimateConfidence",
            "timeSignatureEstimate",
            "timeSignatureEstimateConfidence",
            "keyEstimate",
            "keyEstimateConfidence",
            "keyRunnersUp",
            "keyScores",
            "finalKey",
            "lowestPitch",
            "highestPitch",
            "meanPitch",
            "summary")
        .isEqualTo(original.metadata().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anotherTempoLeavesWhatIsCountedInBeats(long seed) {
    FileReport original = report(RandomSong.of(seed));
    FileReport slower = report(RandomSong.of(seed).withTempo(750_000));
    sameBut(features(slower)).isEqualTo(features(original));
    assertThat(slower.sections()).hasSameSizeAs(original.sections());
    for (int i = 0; i < slower.sections().size(); i++) {
      assertThat(slower.sections().get(i).endSeconds())
          .isCloseTo(original.sections().get(i).endSeconds() * 1.5, within(1e-6));
      sameBut(slower.sections().get(i), "startSeconds", "endSeconds")
          .isEqualTo(original.sections().get(i));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void aFinerResolutionChangesNothingButTicks(long seed) {
    FileReport original = report(RandomSong.of(seed));
    FileReport finer = report(RandomSong.of(seed).withResolution(960));
    sameBut(features(finer), "distinctOnsetShare").isEqualTo(features(original));
    sameBut(finer.metadata().orElseThrow(), "ticksPerQuarterNote", "durationTicks")
        .isEqualTo(original.metadata().orElseThrow());
    sameBut(finer.sections()).isEqualTo(original.sections());
    sameBut(drums(finer)).isEqualTo(drums(original));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void anotherOrderOfTracksMovesTheMelodyOnly(long seed) {
    FileReport original = report(RandomSong.of(seed));
    FileReport shuffled = report(RandomSong.of(seed).inOrder(3, 1, 2, 0));
    sameBut(features(shuffled), "melodyTrack").isEqualTo(features(original));
    sameBut(shuffled.metadata().orElseThrow()).isEqualTo(original.metadata().orElseThrow());
    sameBut(drums(shuffled)).isEqualTo(drums(original));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void moreTextsAreMoreEventsAndNothingElse(long seed) {
    FileReport original = report(RandomSong.of(seed));
    FileReport talkative = report(RandomSong.of(seed).withTexts(5));
    sameBut(features(talkative)).isEqualTo(features(original));
    sameBut(talkative.metadata().orElseThrow(), "eventCount")
        .isEqualTo(original.metadata().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void otherChannelsMoveTheMelodyOnly(long seed) {
    FileReport original = report(RandomSong.of(seed));
    FileReport renumbered = report(RandomSong.of(seed).onChannels(14, 3, 0, 9));
    sameBut(features(renumbered), "melodyChannel").isEqualTo(features(original));
    sameBut(renumbered.metadata().orElseThrow()).isEqualTo(original.metadata().orElseThrow());
    sameBut(drums(renumbered)).isEqualTo(drums(original));
  }
}
