package org.midilake.analysis.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.choice.Source;
import org.midilake.music.Song;

class MeterChoiceTest {
  private static final Song NO_META = new Phrase().note(0, 4000, 60).song();
  private static final Song FOUR_FOUR =
      new Phrase().note(0, 4000, 60).timeSignature(0, 4, 4).song();
  private static final Song SEVEN_EIGHT =
      new Phrase().note(0, 4000, 60).timeSignature(0, 4, 4).timeSignature(500, 7, 8).song();

  private static Optional<MeterEstimate> jig(double confidence) {
    return Optional.of(new MeterEstimate(TimeSignature.SIX_EIGHT, confidence));
  }

  @Test
  void aMeterThatSomeoneChoseCounts() {
    MeterAnswer answer = MeterChoice.of(SEVEN_EIGHT, jig(0.99));
    assertThat(answer.meta()).contains("7/8");
    assertThat(answer.finalTimeSignature()).isEqualTo("7/8");
    assertThat(answer.source()).isEqualTo(Source.META);
  }

  @Test
  void fourFourGivesWayToASureEstimateOnly() {
    assertThat(MeterChoice.of(FOUR_FOUR, jig(0.8)).finalTimeSignature()).isEqualTo("4/4");
    assertThat(MeterChoice.of(FOUR_FOUR, jig(0.95)).finalTimeSignature()).isEqualTo("6/8");
  }

  @Test
  void withoutMetaTheEstimateCountsThenTheDefault() {
    assertThat(MeterChoice.of(NO_META, jig(0.5)).source()).isEqualTo(Source.ESTIMATE);
    MeterAnswer answer = MeterChoice.of(NO_META, Optional.empty());
    assertThat(answer.finalTimeSignature()).isEqualTo("4/4");
    assertThat(answer.source()).isEqualTo(Source.DEFAULT);
  }
}
