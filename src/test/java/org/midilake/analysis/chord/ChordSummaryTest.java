package org.midilake.analysis.chord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.harmony.RomanNumeral;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

class ChordSummaryTest {
  private static final Key C_MAJOR = new Key(0, Mode.MAJOR);

  private static ChordSummary summary(Chord... chords) {
    List<ChordSegment> segments = new ArrayList<>();
    for (Chord chord : chords) {
      int start = segments.size() * 2;
      segments.add(new ChordSegment(start, start + 2, start, start + 2, 4, chord, 1));
    }

    List<String> degrees =
        segments.stream().map(segment -> RomanNumeral.degree(segment.chord(), C_MAJOR)).toList();
    return ChordSummary.of(segments, degrees);
  }

  private static Chord chord(int root, Quality quality) {
    return new Chord(root, quality, root);
  }

  @Test
  void sharesAreOfTheTimeOfAllChords() {
    ChordSummary summary =
        summary(
            chord(0, Quality.MAJOR),
            chord(2, Quality.MINOR_SEVENTH),
            chord(7, Quality.SIXTH),
            chord(0, Quality.MAJOR));
    assertThat(summary.chords()).isEqualTo(4);
    assertThat(summary.distinctChords()).isEqualTo(3);
    assertThat(summary.changesPerSecond()).hasValue(3 / 8.0);
    assertThat(summary.seventhShare()).hasValue(0.25);
    assertThat(summary.extendedShare()).hasValue(0.5);
    assertThat(summary.progression()).isEmpty();
  }

  @Test
  void theProgressionIsTheMostFrequentOne() {
    Chord first = chord(0, Quality.MAJOR);
    Chord second = chord(7, Quality.DOMINANT_SEVENTH);
    Chord third = chord(9, Quality.MINOR);
    Chord fourth = chord(5, Quality.MAJOR);
    assertThat(summary(first, second, third, fourth, first, second, third, fourth).progression())
        .contains("I - V - vi - IV");
  }

  @Test
  void ofSeveralProgressionsTheEarliestCounts() {
    Chord first = chord(9, Quality.MINOR);
    Chord second = chord(0, Quality.MAJOR);
    assertThat(summary(first, second, first, second, first, second, first).progression())
        .contains("vi - I - vi - I");
  }

  @Test
  void noChordsHaveNoShares() {
    ChordSummary summary = summary();
    assertThat(summary.chords()).isZero();
    assertThat(summary.changesPerSecond()).isEmpty();
    assertThat(summary.seventhShare()).isEmpty();
  }
}
