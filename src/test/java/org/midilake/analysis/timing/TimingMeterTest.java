package org.midilake.analysis.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.tempo.Grid;
import org.midilake.analysis.tempo.GridFit;

class TimingMeterTest {
  private static TimingFeatures timing(Phrase phrase) {
    GridFit gridFit = new GridFit();
    gridFit.gridOf(phrase.song());
    return new TimingMeter()
        .measure(phrase.song(), Beats.of(phrase), Grid.FOLLOWED, gridFit.places());
  }

  /** Pairs of notes, the second one so many ticks after the beat. */
  private static Phrase pairs(int second) {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 8; beat++) {
      phrase.note(beat * 500, 100, 60).note(beat * 500 + second, 100, 62);
    }

    return phrase;
  }

  @Test
  void evenPairsAreStraight() {
    assertThat(timing(pairs(250)).swing()).hasValue(1);
  }

  @Test
  void pairsOfTwoThirdsAndOneThirdHaveTheRatioTwo() {
    // 333 of 500 ticks.
    assertThat(timing(pairs(333)).swing().orElseThrow()).isCloseTo(333 / 167.0, within(1e-9));
  }

  @Test
  void threePairsAreTooFew() {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 3; beat++) {
      phrase.note(beat * 500, 100, 60).note(beat * 500 + 333, 100, 62);
    }

    assertThat(timing(phrase).swing()).isEmpty();
  }

  @Test
  void sixteenthPairsSwingByThemselves() {
    Phrase phrase = new Phrase();
    for (int eighth = 0; eighth < 16; eighth++) {
      phrase.note(eighth * 250, 50, 60).note(eighth * 250 + 150, 50, 62);
    }

    assertThat(timing(phrase).sixteenthSwing().orElseThrow()).isCloseTo(1.5, within(1e-9));
    assertThat(timing(phrase).swing()).isEmpty();
  }

  @Test
  void theMetricLevelIsThatOfHalfOfTheNotes() {
    // Quarters are level 0, eighths 2: of 16 notes 8 are on quarters.
    assertThat(timing(pairs(250)).metricLevel()).hasValue(0);
    Phrase offbeats = new Phrase();
    for (int beat = 0; beat < 8; beat++) {
      offbeats.note(beat * 500 + 250, 100, 60);
    }

    assertThat(timing(offbeats).metricLevel()).hasValue(2);
    assertThat(timing(offbeats).quantised()).contains(true);
  }

  @Test
  void notesBesideTheGridAreHumanised() {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 8; beat++) {
      phrase.note(beat * 500 + 5, 100, 60);
    }

    TimingFeatures timing = timing(phrase);
    assertThat(timing.metricLevel()).hasValue(12);
    assertThat(timing.quantised()).contains(false);
    assertThat(timing.humanised()).contains(true);
    assertThat(timing.deviationQuarters().orElseThrow()).isCloseTo(0.01, within(1e-9));
    // One place of 500.
    assertThat(timing.distinctOnsetShare()).hasValue(1 / 500.0);
  }

  @Test
  void shortNotesAreStaccatoAndLongOnesLegato() {
    // Intervals of 500: lengths of 100, 250, 500; the last note has none.
    Phrase phrase =
        new Phrase().note(0, 100, 60).note(500, 250, 62).note(1000, 500, 64).note(1500, 9, 65);
    TimingFeatures timing = timing(phrase);
    assertThat(timing.staccatoShare().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(timing.legatoShare().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(timing.articulation().orElseThrow()).isCloseTo(1.7 / 3, within(1e-9));
  }
}
