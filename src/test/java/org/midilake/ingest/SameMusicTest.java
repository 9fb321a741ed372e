package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.analysis.likeness.RunLikeness;
import org.midilake.analysis.likeness.RunLikeness.RunSet;
import org.midilake.analysis.likeness.Sameness;
import org.midilake.tables.FingerprintRow;
import org.midilake.testing.PlayedSong;

/** Songs changed in one respect are found to be the same; others are not. */
class SameMusicTest {
  private static final int SONGS_OF_A_CHANGE = 58;

  /** 101 songs make 5,050 pairs. */
  private static final int UNRELATED = 101;

  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.KRUMHANSL_KESSLER, 100_000));

  private FingerprintRow fingerprint(PlayedSong song) {
    byte[] bytes = song.bytes();
    return analyzer.analyze(bytes, bytes.length).fingerprint().orElseThrow();
  }

  private static RunSet runs(FingerprintRow row) {
    return new RunSet(row.runCount(), row.runs().stream().mapToInt(Integer::intValue).toArray());
  }

  private static Sameness sameness(FingerprintRow one, FingerprintRow other) {
    return Sameness.ofPitched(
        RunLikeness.of(runs(one), runs(other)), Math.min(one.runCount(), other.runCount()));
  }

  private static Arguments change(String name, UnaryOperator<PlayedSong> change) {
    return Arguments.of(name, change);
  }

  static Stream<Arguments> packaging() {
    return Stream.of(
        change("twice the resolution", song -> song.withResolution(960)),
        change("tracks in another order", song -> song.withParts(2, 0, 3, 1)));
  }

  static Stream<Arguments> performances() {
    return Stream.of(
        change("transposed up", song -> song.transposed(3)),
        change("transposed down", song -> song.transposed(-5)),
        change("faster", song -> song.withTempo(400_000)),
        change("other instruments", song -> song.withPrograms(40)),
        change("lightly quantised", song -> song.quantised(24)),
        change("without the melody", song -> song.withParts(1, 2, 3)),
        change("without the bass", song -> song.withParts(0, 1, 3)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("packaging")
  void otherPackagingLeavesThePerformanceCode(String name, UnaryOperator<PlayedSong> change) {
    for (long seed = 0; seed < SONGS_OF_A_CHANGE; seed++) {
      PlayedSong song = PlayedSong.of(seed);
      assertThat(fingerprint(change.apply(song)).performanceCode())
          .isEqualTo(fingerprint(song).performanceCode());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("performances")
  void aChangedPerformanceIsTheSamePerformanceAndHasAnotherCode(
      String name, UnaryOperator<PlayedSong> change) {
    for (long seed = 0; seed < SONGS_OF_A_CHANGE; seed++) {
      FingerprintRow song = fingerprint(PlayedSong.of(seed));
      FingerprintRow changed = fingerprint(change.apply(PlayedSong.of(seed)));
      assertThat(changed.performanceCode()).isNotEqualTo(song.performanceCode());
      assertThat(sameness(song, changed)).as("seed %s", seed).isEqualTo(Sameness.PERFORMANCE);
    }
  }

  @Test
  void unrelatedSongsHaveNothingInCommon() {
    List<FingerprintRow> songs =
        LongStream.range(1000, 1000 + UNRELATED)
            .mapToObj(seed -> fingerprint(PlayedSong.of(seed)))
            .toList();
    Set<Object> codes = new HashSet<>();
    List<Sameness> found = new ArrayList<>();
    for (int i = 0; i < songs.size(); i++) {
      codes.add(songs.get(i).performanceCode());
      for (int j = 0; j < i; j++) {
        found.add(sameness(songs.get(i), songs.get(j)));
      }
    }

    assertThat(codes).hasSize(UNRELATED);
    assertThat(found).hasSizeGreaterThan(5000).containsOnly(Sameness.NONE);
  }
}
