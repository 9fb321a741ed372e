package org.midilake.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;
import org.midilake.music.Notes;

class TempoEstimatorTest {
  private static TempoEstimate estimate(Phrase phrase) {
    Notes notes = phrase.notes();
    return new TempoEstimator().estimate(notes, Phrase.percussion(notes)).orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 100, 120, 140})
  void aRockBeatShowsItsTempo(int bpm) {
    TempoEstimate estimate = estimate(Tunes.rock(8, 30_000 / bpm));
    assertThat(estimate.bpm()).isCloseTo(bpm, within(bpm * 0.02));
    assertThat(estimate.confidence()).isBetween(0.3, 1.0);
  }

  @Test
  void twoBarsAreEnough() {
    assertThat(estimate(Tunes.rock(2, 300)).bpm()).isCloseTo(100, within(2.0));
  }

  @Test
  void theTempoMapDecidesWhatASecondIs() {
    Phrase slower = Tunes.rock(8, 250).tempo(0, 600_000);
    assertThat(estimate(slower).bpm()).isCloseTo(100, within(2.0));
  }

  @Test
  void transposingChangesNothing() {
    TempoEstimate original = estimate(Tunes.waltz(16));
    assertThat(estimate(Tunes.waltz(16).transposed(1))).isEqualTo(original);
  }

  @Test
  void threeNotesHaveNoTempo() {
    Notes notes = new Phrase().note(0, 100, 60).note(500, 100, 60).note(1000, 100, 60).notes();
    assertThat(new TempoEstimator().estimate(notes, Phrase.percussion(notes))).isEmpty();
  }

  @Test
  void oneEstimatorGivesTheSameAfterOtherPieces() {
    TempoEstimator estimator = new TempoEstimator();
    Notes rock = Tunes.rock(8, 250).notes();
    Notes jig = Tunes.jig(30).notes();
    var first = estimator.estimate(rock, Phrase.percussion(rock));
    estimator.estimate(jig, Phrase.percussion(jig));
    assertThat(estimator.estimate(rock, Phrase.percussion(rock))).isEqualTo(first);
  }

  @Test
  void theRankingBeginsWithTheEstimateAndNamesNoTempoTwice() {
    Notes rock = Tunes.rock(8, 250).notes();
    List<TempoEstimate> ranking = new TempoEstimator().ranking(rock, Phrase.percussion(rock), 4);
    assertThat(ranking.get(0).bpm()).isEqualTo(estimate(Tunes.rock(8, 250)).bpm());
    assertThat(ranking).hasSize(4);
    for (int i = 1; i < ranking.size(); i++) {
      assertThat(ranking.get(i).confidence()).isLessThan(ranking.get(i - 1).confidence());
      double ratio = ranking.get(i).bpm() / ranking.get(i - 1).bpm();
      assertThat(Math.abs(ratio - 1)).isGreaterThan(0.04);
    }
  }
}
