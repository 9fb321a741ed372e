package org.midilake.analysis.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;
import org.midilake.music.Notes;

class MeterEstimatorTest {
  private static final QuarterScale TICKS = new QuarterScale.TickGrid(Phrase.QUARTER);

  private static Optional<TimeSignature> estimate(Phrase phrase, QuarterScale scale) {
    Notes notes = phrase.notes();
    return new MeterEstimator()
        .estimate(notes, Phrase.percussion(notes), scale)
        .map(MeterEstimate::timeSignature);
  }

  @Test
  void rockWaltzAndJigShowTheirMeter() {
    assertThat(estimate(Tunes.rock(8, Phrase.QUARTER / 2), TICKS))
        .contains(TimeSignature.FOUR_FOUR);
    assertThat(estimate(Tunes.waltz(16), TICKS)).contains(TimeSignature.THREE_FOUR);
    assertThat(estimate(Tunes.jig(16), TICKS)).contains(TimeSignature.SIX_EIGHT);
  }

  @Test
  void whereTicksMeanNothingTheTempoSaysWhatAQuarterIs() {
    Phrase slower = Tunes.waltz(16).tempo(0, 900_000);
    assertThat(estimate(slower, new QuarterScale.SteadyTempo(60_000 / 900.0)))
        .contains(TimeSignature.THREE_FOUR);
  }

  @Test
  void lessThanTwoBarsShowNoMeter() {
    assertThat(estimate(Tunes.rock(1, Phrase.QUARTER / 2), TICKS)).isEmpty();
    assertThat(estimate(new Phrase(), TICKS)).isEmpty();
  }
}
