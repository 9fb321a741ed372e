package org.midilake.analysis.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.KeyEstimate;

class FeaturesTest {
  private static TextureFeatures texture(Phrase phrase) {
    return new TextureMeter().measure(Beats.of(phrase));
  }

  private static RhythmFeatures rhythm(Phrase phrase) {
    return new RhythmMeter().measure(Beats.of(phrase));
  }

  private static Optional<Scale> scale(int tonic, int... pitches) {
    Phrase phrase = new Phrase();
    for (int i = 0; i < pitches.length; i++) {
      phrase.note(i * 500, 500, pitches[i]);
    }

    List<Key> ranking = List.of(Key.ofIndex(tonic));
    return new PitchMeter()
        .measure(
            Beats.of(phrase).pitched(),
            Optional.of(new KeyEstimate(ranking, Collections.nCopies(1, 1.0), 1)))
        .scale();
  }

  @Test
  void theScaleIsTheSmallestThatHoldsTheNotes() {
    assertThat(scale(0, 60, 62, 64, 65, 67, 69, 71)).contains(Scale.MAJOR);
    assertThat(scale(2, 60, 62, 64, 65, 67, 69, 71)).contains(Scale.DORIAN);
    assertThat(scale(9, 60, 62, 64, 65, 67, 69, 71)).contains(Scale.NATURAL_MINOR);
    assertThat(scale(9, 57, 59, 60, 62, 64, 65, 68)).contains(Scale.HARMONIC_MINOR);
    assertThat(scale(0, 60, 62, 64, 67, 69)).contains(Scale.MAJOR_PENTATONIC);
    assertThat(scale(0, 60, 63, 65, 66, 67, 70)).contains(Scale.BLUES);
    assertThat(scale(0, IntStream.range(60, 72).toArray())).contains(Scale.CHROMATIC);
    assertThat(scale(0, 60, 64, 67)).isEmpty();
  }

  @Test
  void oneNoteAtATimeIsMonophonicEvenIfItOverlapsALittle() {
    // 20 of 500 ticks are 4 percent.
    TextureFeatures texture =
        texture(new Phrase().note(0, 520, 60).note(500, 520, 62).note(1000, 500, 64));
    assertThat(texture.monophonic()).isTrue();
    assertThat(texture.polyphonic()).isFalse();
  }

  @Test
  void triadsAreChordalAndPolyphonic() {
    TextureFeatures texture =
        texture(
            new Phrase()
                .note(0, 500, 60)
                .note(0, 500, 64)
                .note(0, 500, 67)
                .note(500, 500, 62)
                .note(500, 500, 65)
                .note(500, 500, 69)
                .note(1000, 500, 72));
    assertThat(texture.chordal()).isTrue();
    assertThat(texture.polyphonic()).isTrue();
    assertThat(texture.chordalShare().orElseThrow()).isCloseTo(2 / 3.0, within(1e-9));
    assertThat(texture.meanPitchesPerMoment().orElseThrow()).isCloseTo(7 / 3.0, within(1e-9));
    // Up 2 below and up 2 above.
    assertThat(texture.parallelShare()).hasValue(1);
  }

  @Test
  void silenceIsWhatNoNoteFills() {
    assertThat(texture(new Phrase().note(0, 500, 60).note(1500, 500, 60)).silenceShare())
        .hasValue(0.5);
  }

  @Test
  void drumsAreNeitherMonophonicNorPolyphonic() {
    TextureFeatures texture = texture(new Phrase().drum(0, 36, 90).drum(500, 38, 90));
    assertThat(texture.monophonic()).isFalse();
    assertThat(texture.polyphonic()).isFalse();
    assertThat(texture.chordalShare()).isEmpty();
  }

  @Test
  void anOnsetBetweenBeatsBeforeASilentBeatIsASyncopation() {
    // On 0, on 1.5, nothing on 2, on 3: of three beats after the first one is syncopated.
    RhythmFeatures rhythm =
        rhythm(new Phrase().note(0, 400, 60).note(750, 400, 60).note(1500, 400, 60));
    assertThat(rhythm.syncopation().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(rhythm.offbeatShare().orElseThrow()).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void intervalsBetweenMomentsHaveAMeanAndAVariation() {
    // 1 and 3 quarters: mean 2, deviation 1.
    RhythmFeatures rhythm =
        rhythm(new Phrase().note(0, 100, 60).note(500, 100, 60).note(2000, 500, 60));
    assertThat(rhythm.meanInterval()).hasValue(2);
    assertThat(rhythm.intervalVariation().orElseThrow()).isCloseTo(0.5, within(1e-9));
    // Three moments in five quarters.
    assertThat(rhythm.momentsPerQuarter().orElseThrow()).isCloseTo(0.6, within(1e-9));
    // 0.2 quarters are nearest to a sixteenth.
    assertThat(rhythm.values()).containsExactly(0.0, 2 / 3.0, 0.0, 1 / 3.0, 0.0, 0.0);
  }

  @Test
  void dynamicsGrowWithTime() {
    Phrase phrase = new Phrase();
    for (int i = 0; i < 4; i++) {
      phrase.note(i * 500, 500, 0, 60, 40 + 20 * i, 0);
    }

    DynamicsFeatures dynamics = new DynamicsMeter().measure(Beats.of(phrase).all());
    assertThat(dynamics.trend().orElseThrow()).isCloseTo(1, within(1e-9));
    assertThat(dynamics.range()).hasValue(60);
    assertThat(dynamics.meanChange()).hasValue(20);
    // The mean is 70: only 100 is a quarter above.
    assertThat(dynamics.accentShare()).hasValue(0.25);
  }

  @Test
  void equalVelocitiesHaveNoTrend() {
    Phrase phrase = new Phrase().note(0, 500, 60).note(500, 500, 62);
    assertThat(new DynamicsMeter().measure(Beats.of(phrase).all()).trend()).isEmpty();
  }
}
