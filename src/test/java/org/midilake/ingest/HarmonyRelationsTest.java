package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.tables.ChordRow;
import org.midilake.tables.KeySegmentRow;
import org.midilake.testing.TrackBuilder;

/**
 * What must change in chords and keys, and what must not, when a file is changed in one respect.
 */
class HarmonyRelationsTest {
  private static final int[][] CHORDS = {{0, 4, 7}, {0, 3, 7}, {0, 4, 7, 10}, {0, 3, 6}};

  private final FileAnalyzer analyzer =
      new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000));

  /** Half a bar of each chord; a chord is its root, 0..11, and 12 times its kind. */
  private FileReport song(
      List<Integer> chords, int transposition, int quarter, int microsPerQuarter) {
    byte[] bytes =
        smf(format1(), ppq(quarter))
            .track(conductor -> conductor.tempo(microsPerQuarter))
            .track(track -> chords.forEach(chord -> add(track, chord, transposition, quarter)))
            .bytes();
    return analyzer.analyze(bytes, bytes.length);
  }

  private static void add(TrackBuilder track, int chord, int transposition, int quarter) {
    int root = 48 + chord % 12 + transposition;
    int[] intervals = CHORDS[chord / 12];
    track.on(0, root - 12, 90);
    for (int interval : intervals) {
      track.on(0, root + interval, 70);
    }

    track.wait(2 * quarter).off(0, root - 12);
    for (int interval : intervals) {
      track.off(0, root + interval);
    }
  }

  @Property(tries = 40)
  void transposingMovesChordsAndKeysAndNothingElse(
      @ForAll @Size(min = 2, max = 24) List<@IntRange(max = 47) Integer> chords,
      @ForAll @IntRange(min = -11, max = 11) int semitones) {
    FileReport original = song(chords, 0, 480, 500_000);
    FileReport moved = song(chords, semitones, 480, 500_000);
    assertThat(moved.chords())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "fileId", "symbol", "rootPitchClass", "bassPitchClass")
        .isEqualTo(original.chords());
    assertThat(moved.chords())
        .extracting(row -> Math.floorMod(row.rootPitchClass() - semitones, 12))
        .isEqualTo(original.chords().stream().map(ChordRow::rootPitchClass).toList());
    assertThat(moved.chords())
        .extracting(row -> Math.floorMod(row.bassPitchClass() - semitones, 12))
        .isEqualTo(original.chords().stream().map(ChordRow::bassPitchClass).toList());
    assertThat(moved.keySegments())
        .extracting(row -> Math.floorMod(row.tonicPitchClass() - semitones, 12))
        .isEqualTo(original.keySegments().stream().map(KeySegmentRow::tonicPitchClass).toList());
  }

  @Property(tries = 20)
  void anotherTempoMovesSecondsOnly(
      @ForAll @Size(min = 2, max = 24) List<@IntRange(max = 47) Integer> chords,
      @ForAll @IntRange(min = 300_000, max = 900_000) int microsPerQuarter) {
    FileReport original = song(chords, 0, 480, 500_000);
    FileReport other = song(chords, 0, 480, microsPerQuarter);
    assertThat(other.chords())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields(
            "fileId", "startSeconds", "endSeconds")
        .isEqualTo(original.chords());
    for (int i = 0; i < original.chords().size(); i++) {
      assertThat(other.chords().get(i).endSeconds())
          .isCloseTo(
              original.chords().get(i).endSeconds() * microsPerQuarter / 500_000, within(1e-6));
    }
  }

  @Property(tries = 20)
  void anotherResolutionMovesTicksOnly(
      @ForAll @Size(min = 2, max = 24) List<@IntRange(max = 47) Integer> chords,
      @ForAll @IntRange(min = 1, max = 8) int factor) {
    assertThat(song(chords, 0, 120 * factor, 500_000).chords())
        .usingRecursiveFieldByFieldElementComparator(
            RecursiveComparisonConfiguration.builder()
                .withIgnoredFields("fileId", "startTick", "endTick")
                .withComparatorForType(
                    (a, b) -> Math.abs(a - b) < 1e-9 ? 0 : Double.compare(a, b), Double.class)
                .build())
        .isEqualTo(song(chords, 0, 120, 500_000).chords());
  }
}
