package org.midilake.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.testing.SharedCorpora;

/**
 * Final values on the labelled corpora are no worse than the simple baselines that were measured on
 * the same files. Skipped where the corpora are not at hand.
 */
class AccuracyTest {
  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 1_000_000));

  @Test
  void keysAreBetterThanThoseOfTheBestSingleProfile() {
    BiPredicate<MusicalMetadataRow, Map<String, String>> exact =
        (row, truth) -> KeyNames.sameSound(row.finalKey().orElse("none"), truth.get("key"));
    assertThat(share("key", path -> path.startsWith("pop909cl/"), exact))
        .isGreaterThanOrEqualTo(86.4);
    assertThat(share("key", path -> path.startsWith("nottingham/"), exact))
        .isGreaterThanOrEqualTo(92.9);
    assertThat(share("key", path -> path.startsWith("classical/"), exact))
        .isGreaterThanOrEqualTo(84.1);
  }

  @Test
  void temposAreBetterThanThoseOfAutocorrelationWithAPrior() {
    BiPredicate<MusicalMetadataRow, Map<String, String>> exact =
        (row, truth) -> isWithin(row, truth, 1);
    BiPredicate<MusicalMetadataRow, Map<String, String>> anyLevel =
        (row, truth) ->
            List.of(1.0, 2.0, 0.5, 3.0, 1 / 3.0).stream()
                .anyMatch(multiple -> isWithin(row, truth, multiple));
    assertThat(share("tempo", path -> path.startsWith("pop909/"), exact))
        .isGreaterThanOrEqualTo(56.1);
    assertThat(share("tempo", path -> path.startsWith("pop909/"), anyLevel))
        .isGreaterThanOrEqualTo(96.7);
    assertThat(share("tempo", path -> path.startsWith("groove/"), exact))
        .isGreaterThanOrEqualTo(77.7);
    assertThat(share("tempo", path -> path.startsWith("groove/"), anyLevel))
        .isGreaterThanOrEqualTo(90.5);
  }

  @Test
  void timeSignaturesAreBetterThanTheMajority() {
    BiPredicate<MusicalMetadataRow, Map<String, String>> exact =
        (row, truth) -> row.finalTimeSignature().equals(truth.get("time_signature"));
    assertThat(share("meter", path -> path.startsWith("nottingham/"), exact))
        .isGreaterThanOrEqualTo(80);
    assertThat(share("meter", path -> path.startsWith("groove/"), exact))
        .isGreaterThanOrEqualTo(98.5);
  }

  private static boolean isWithin(
      MusicalMetadataRow row, Map<String, String> truth, double multiple) {
    double bpm = Double.parseDouble(truth.get("bpm")) * multiple;
    return Math.abs(row.finalTempoBpm() / bpm - 1) <= 0.04;
  }

  /** Percentage of the files for which the answer is right. */
  private double share(
      String task,
      Predicate<String> files,
      BiPredicate<MusicalMetadataRow, Map<String, String>> isRight) {
    Path folder = SharedCorpora.task(task);
    List<Map<String, String>> truths =
        SharedCorpora.rows(folder.resolve("truth.csv")).stream()
            .filter(truth -> files.test(truth.get("path")))
            .toList();
    long right =
        truths.stream()
            .filter(truth -> isRight.test(row(folder.resolve(truth.get("path"))), truth))
            .count();
    return 100.0 * right / truths.size();
  }

  private MusicalMetadataRow row(Path file) {
    byte[] bytes = SharedCorpora.bytes(file);
    return analyzer.analyze(bytes, bytes.length).metadata().orElseThrow();
  }
}
