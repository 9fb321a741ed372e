package org.midilake.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;
import org.midilake.analysis.choice.Source;
import org.midilake.music.Song;

class TempoChoiceTest {
  private static final Optional<TempoEstimate> SURE = Optional.of(new TempoEstimate(90, 0.8));
  private static final Optional<TempoEstimate> UNSURE = Optional.of(new TempoEstimate(90, 0.2));

  private static Song withTempo() {
    return new Phrase().note(0, 4000, 60).tempo(0, 400_000).tempo(3000, 500_000).song();
  }

  @Test
  void aTempoThatTheNotesFollowCounts() {
    TempoAnswer answer = TempoChoice.of(withTempo(), SURE, Grid.FOLLOWED);
    assertThat(answer.metaBpm().orElseThrow()).isCloseTo(150, within(1e-9));
    assertThat(answer.finalBpm()).isCloseTo(150, within(1e-9));
    assertThat(answer.source()).isEqualTo(Source.META);
  }

  @Test
  void whereTheGridIsOnlyAClockASureEstimateCounts() {
    assertThat(TempoChoice.of(withTempo(), SURE, Grid.CLOCK).finalBpm()).isEqualTo(90);
    assertThat(TempoChoice.of(withTempo(), UNSURE, Grid.CLOCK).source()).isEqualTo(Source.META);
  }

  @Test
  void withoutTempoEventTheEstimateCountsThenTheDefault() {
    Song song = new Phrase().note(0, 4000, 60).song();
    assertThat(TempoChoice.of(song, UNSURE, Grid.FOLLOWED).finalBpm()).isEqualTo(90);
    TempoAnswer answer = TempoChoice.of(song, Optional.empty(), Grid.CLOCK);
    assertThat(answer.finalBpm()).isEqualTo(120);
    assertThat(answer.source()).isEqualTo(Source.DEFAULT);
  }

  @Test
  void quantisedNotesFollowTheGridAndOthersDoNot() {
    assertThat(new GridFit().gridOf(Tunes.rock(2, 250).song())).isEqualTo(Grid.FOLLOWED);
    assertThat(new GridFit().gridOf(Tunes.rock(8, 217).song())).isEqualTo(Grid.CLOCK);
    assertThat(new GridFit().gridOf(new Phrase().song())).isEqualTo(Grid.CLOCK);
  }
}
