package org.midilake.analysis.melody;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;

class MelodyMeterTest {
  private static MelodyFeatures melody(Phrase phrase) {
    return new MelodyMeter().measure(Beats.of(phrase));
  }

  private static Phrase line(int... pitches) {
    Phrase phrase = new Phrase();
    for (int i = 0; i < pitches.length; i++) {
      phrase.note(i * 500, 500, pitches[i]);
    }

    return phrase;
  }

  @Test
  void theHighestPartOfOneVoiceIsTheMelody() {
    Phrase phrase = new Phrase();
    for (int i = 0; i < 8; i++) {
      phrase.note(i * 500, 500, 0, 45, 80, 0);
      phrase.note(i * 500, 500, 5, 70 + i % 3, 80, 0);
      phrase.note(i * 500, 500, 7, 76, 80, 0).note(i * 500, 500, 7, 79, 80, 0);
    }

    MelodyFeatures melody = melody(phrase);
    assertThat(melody.source()).contains(MelodySource.PART);
    assertThat(melody.channel()).hasValue(5);
    assertThat(melody.highest()).hasValue(72);
    assertThat(melody.melodic()).isTrue();
  }

  @Test
  void withoutSuchAPartItIsTheSkyline() {
    // The 64 sounds below the longer 72 and is not heard as the melody.
    MelodyFeatures melody =
        melody(
            new Phrase().note(0, 1000, 72).note(0, 500, 60).note(500, 500, 64).note(1000, 500, 71));
    assertThat(melody.source()).contains(MelodySource.SKYLINE);
    assertThat(melody.channel()).isEmpty();
    assertThat(melody.notes()).isEqualTo(2);
    assertThat(melody.lowest()).hasValue(71);
    assertThat(melody.melodic()).isFalse();
  }

  @Test
  void contoursCompareFirstMiddleAndLast() {
    assertThat(melody(line(60, 67, 60)).contour()).contains(Contour.CONVEX);
    assertThat(melody(line(60, 53, 60)).contour()).contains(Contour.CONCAVE);
    assertThat(melody(line(60, 64, 67)).contour()).contains(Contour.ASCENDING);
    assertThat(melody(line(67, 64, 60)).contour()).contains(Contour.DESCENDING);
    assertThat(melody(line(60, 60, 60)).contour()).contains(Contour.HORIZONTAL);
    assertThat(melody(line(60, 60, 67)).contour()).contains(Contour.HORIZONTAL_ASCENDING);
    assertThat(melody(line(60, 60, 53)).contour()).contains(Contour.HORIZONTAL_DESCENDING);
    assertThat(melody(line(60, 67, 67)).contour()).contains(Contour.ASCENDING_HORIZONTAL);
    assertThat(melody(line(67, 60, 60)).contour()).contains(Contour.DESCENDING_HORIZONTAL);
    assertThat(melody(line(60, 67)).contour()).isEmpty();
  }

  @Test
  void runsOfFourIntervalsThatComeAgainAreRepetition() {
    // Up 2, 2, 1 and down 5, twice: of five runs the last repeats the first.
    assertThat(melody(line(60, 62, 64, 65, 60, 62, 64, 65, 60)).repetition().orElseThrow())
        .isCloseTo(1 / 5.0, within(1e-9));
    assertThat(melody(line(60, 62, 64, 65)).repetition()).isEmpty();
  }

  @Test
  void theVariabilityOfLongAndShortIsThatOfTheFormula() {
    // Intervals of 1, 0.5 and 1 quarter: twice 0.5 by 0.75.
    Phrase phrase =
        new Phrase().note(0, 400, 60).note(500, 200, 62).note(750, 400, 64).note(1250, 400, 65);
    assertThat(melody(phrase).pairwiseVariability().orElseThrow())
        .isCloseTo(100 * 0.5 / 0.75, within(1e-9));
  }

  @Test
  void intervalsAreCountedBySize() {
    // 0, 2, -12, 7.
    MelodyFeatures melody = melody(line(60, 60, 62, 50, 57));
    assertThat(melody.repeatedShare()).hasValue(0.25);
    assertThat(melody.stepShare()).hasValue(0.25);
    assertThat(melody.leapShare()).hasValue(0.5);
    assertThat(melody.risingShare().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(melody.meanInterval()).hasValue(21 / 4.0);
    assertThat(melody.intervalEntropy()).hasValue(2);
  }

  @Test
  void withoutNotesThereIsNone() {
    MelodyFeatures melody = melody(new Phrase());
    assertThat(melody.source()).isEmpty();
    assertThat(melody.intervals()).isEmpty();
    assertThat(melody.meanInterval()).isEmpty();
  }
}
