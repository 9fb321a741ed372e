package org.midilake.analysis.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BarChordTest {
  /** The strongest of pitch classes that sound for these lengths, from C up. */
  private static int classes(int... lengths) {
    BarChord chord = new BarChord();
    for (int i = 0; i < lengths.length; i++) {
      chord.add(60 + i, lengths[i]);
    }

    return chord.classes();
  }

  @Test
  void ofFourStrongPitchClassesTheWeakestIsLeftOut() {
    assertThat(classes(9, 8, 7, 6)).isEqualTo(0b0111);
    assertThat(classes(6, 7, 8, 9)).isEqualTo(0b1110);
  }

  @Test
  void equallyStrongOnesAreAllInOrAllOut() {
    assertThat(classes(9, 8, 7, 7)).isEqualTo(0b0011);
    assertThat(classes(7, 7, 7, 9)).isEqualTo(0b1000);
    assertThat(classes(7, 7, 7, 7, 7)).isEqualTo(0b11111);
  }

  @Test
  void passingNotesAreLeftOut() {
    assertThat(classes(9, 3, 2)).isEqualTo(0b011);
    assertThat(classes(8, 2, 1)).isEqualTo(0b011);
  }

  @Test
  void aSilentBarHasNone() {
    BarChord chord = new BarChord();
    chord.add(60, 1);
    chord.clear();
    assertThat(chord.classes()).isZero();
  }
}
