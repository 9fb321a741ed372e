package org.midilake.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.choice.Source;

class KeyChoiceTest {
  private static final Key C = new Key(0, Mode.MAJOR);
  private static final Key E_FLAT = new Key(3, Mode.MAJOR);
  private static final Key C_MINOR = new Key(0, Mode.MINOR);

  private static Phrase phrase() {
    return new Phrase().note(0, 1000, 60);
  }

  private static Optional<KeyEstimate> estimate(Key first, double p, Key second, double q) {
    return Optional.of(new KeyEstimate(List.of(first, second), List.of(p, q), p));
  }

  @Test
  void withoutSignatureTheEstimateCounts() {
    KeyAnswer answer = KeyChoice.of(phrase().song(), estimate(C_MINOR, 0.6, C, 0.4));
    assertThat(answer.finalName()).contains("C minor");
    assertThat(answer.source()).isEqualTo(Source.ESTIMATE);
    assertThat(answer.metaName()).isEmpty();
  }

  @Test
  void aChosenSignatureSettlesWhatTheNotesLeaveOpen() {
    KeyAnswer answer = KeyChoice.of(phrase().majorKey(0, -3).song(), estimate(C, 0.9, E_FLAT, 0.1));
    assertThat(answer.finalName()).contains("Eb major");
    assertThat(answer.source()).isEqualTo(Source.META);
  }

  @Test
  void aMajorSignatureOfAMinorPieceLeavesTheModeToTheNotes() {
    KeyAnswer answer =
        KeyChoice.of(phrase().majorKey(0, -3).song(), estimate(C_MINOR, 0.9, E_FLAT, 0.1));
    assertThat(answer.finalName()).contains("C minor");
    assertThat(answer.source()).isEqualTo(Source.ESTIMATE);
  }

  @Test
  void cMajorIsWrittenUnaskedAndProvesLittle() {
    KeyAnswer answer = KeyChoice.of(phrase().majorKey(0, 0).song(), estimate(E_FLAT, 0.9, C, 0.1));
    assertThat(answer.finalName()).contains("Eb major");
    assertThat(answer.metaName()).contains("C major");
  }

  @Test
  void theMetaValueIsTheOneHeldForTheLongestTime() {
    Phrase phrase = phrase().majorKey(0, 1).majorKey(400, 2).majorKey(900, 1);
    assertThat(KeyChoice.of(phrase.song(), Optional.empty()).metaName()).contains("G major");
    phrase = phrase().majorKey(0, 1).majorKey(400, 2);
    assertThat(KeyChoice.of(phrase.song(), Optional.empty()).metaName()).contains("D major");
  }

  @Test
  void withoutPitchedNotesThereIsNoKey() {
    KeyAnswer answer = KeyChoice.of(phrase().majorKey(0, 0).song(), Optional.empty());
    assertThat(answer.finalName()).isEmpty();
    assertThat(answer.source()).isEqualTo(Source.DEFAULT);
  }
}
