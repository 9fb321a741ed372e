package org.midilake.analysis.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChordStepTest {
  private static final int C_MAJOR = 0b000010010001;
  private static final int AUGMENTED = 0b000100010001;

  private static int transposed(int chord, int semitones) {
    return ((chord << semitones) | (chord >>> (12 - semitones))) & 0xFFF;
  }

  @Test
  void aTransposedStepIsTheSame() {
    int toF = ChordStep.withoutKey(C_MAJOR, transposed(C_MAJOR, 5));
    int toG = ChordStep.withoutKey(C_MAJOR, transposed(C_MAJOR, 7));
    for (int i = 0; i < 12; i++) {
      int tonic = transposed(C_MAJOR, i);
      assertThat(ChordStep.withoutKey(tonic, transposed(tonic, 5))).isEqualTo(toF);
      assertThat(ChordStep.withoutKey(tonic, transposed(tonic, 7))).isEqualTo(toG);
    }

    assertThat(toF).isNotEqualTo(toG);
  }

  @Test
  void aChordThatIsItsOwnTranspositionLeavesTheChoiceToTheNext() {
    // The augmented triads on C, E and A flat are one: the same step to any of three chords.
    int toC = ChordStep.withoutKey(AUGMENTED, C_MAJOR);
    assertThat(ChordStep.withoutKey(AUGMENTED, transposed(C_MAJOR, 4))).isEqualTo(toC);
    assertThat(ChordStep.withoutKey(AUGMENTED, transposed(C_MAJOR, 8))).isEqualTo(toC);
    assertThat(ChordStep.withoutKey(AUGMENTED, transposed(C_MAJOR, 1))).isNotEqualTo(toC);
  }
}
