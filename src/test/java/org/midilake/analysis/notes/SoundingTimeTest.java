package org.midilake.analysis.notes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SoundingTimeTest {
  private static double length(double[]... notes) {
    SoundingTime time = new SoundingTime();
    for (double[] note : notes) {
      time.add(note[0], note[1]);
    }

    return time.length();
  }

  private static double[] note(double onset, double end) {
    return new double[] {onset, end};
  }

  @Test
  void notesThatOverlapCountOnce() {
    assertThat(length(note(0, 2), note(1, 3), note(1, 1.5))).isEqualTo(3);
  }

  @Test
  void restsDoNotCount() {
    assertThat(length(note(1, 2), note(4, 5), note(5, 5.5), note(9, 10))).isEqualTo(3.5);
  }

  @Test
  void nothingAndNotesWithoutLengthTakeNoTime() {
    assertThat(length()).isZero();
    assertThat(length(note(0.1, 0.1), note(0.3, 0.3), note(0.7, 0.7))).isZero();
  }
}
