package org.midilake.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.analysis.KeyProfile;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;
import org.midilake.music.Notes;

class KeyEstimatorTest {
  private static KeyEstimate estimate(KeyProfile profile, Phrase phrase) {
    Notes notes = phrase.notes();
    return new KeyEstimator(profile).estimate(notes, Phrase.percussion(notes)).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void cadencesShowTheirKey(KeyProfile profile) {
    assertThat(estimate(profile, Tunes.cadencesInCMajor()).best().name()).isEqualTo("C major");
    assertThat(estimate(profile, Tunes.cadencesInAMinor()).best().name()).isEqualTo("A minor");
  }

  @ParameterizedTest
  @EnumSource
  void transposingMovesEveryKeyOfTheRanking(KeyProfile profile) {
    KeyEstimate original = estimate(profile, Tunes.cadencesInAMinor());
    for (int semitones = 1; semitones < 12; semitones++) {
      KeyEstimate moved = estimate(profile, Tunes.cadencesInAMinor().transposed(semitones));
      for (Key key : original.ranking()) {
        Key expected = new Key((key.tonic() + semitones) % 12, key.mode());
        assertThat(moved.probability(expected))
            .as("%s, %d semitones up", key.name(), semitones)
            .isCloseTo(original.probability(key), within(1e-9));
      }
    }
  }

  @Test
  void probabilitiesOfAllKeysAddUpToOne() {
    KeyEstimate estimate = estimate(KeyProfile.ENSEMBLE, Tunes.cadencesInCMajor());
    List<Double> probabilities = estimate.probabilities();
    assertThat(probabilities).hasSize(Key.COUNT).isSortedAccordingTo((a, b) -> b.compareTo(a));
    assertThat(probabilities.stream().mapToDouble(p -> p).sum()).isCloseTo(1, within(1e-9));
  }

  @Test
  void percussionSaysNothingAboutTheKey() {
    Phrase withDrums = Tunes.cadencesInCMajor();
    for (int i = 0; i < 400; i++) {
      withDrums.drum(i * 40, 42, 127);
    }

    assertThat(estimate(KeyProfile.ENSEMBLE, withDrums))
        .isEqualTo(estimate(KeyProfile.ENSEMBLE, Tunes.cadencesInCMajor()));
  }

  @Test
  void drumsAloneHaveNoKey() {
    Notes notes = Tunes.rock(4, 250).notes();
    assertThat(new KeyEstimator(KeyProfile.ENSEMBLE).estimate(notes, Phrase.percussion(notes)))
        .isEmpty();
  }
}
