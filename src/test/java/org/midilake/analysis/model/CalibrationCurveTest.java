package org.midilake.analysis.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationCurveTest {
  private final CalibrationCurve curve =
      new CalibrationCurve(new double[] {0.4, 0.8}, new double[] {0.6, 0.7});

  @Test
  void runsThroughItsPointsAndBothEnds() {
    assertThat(curve.apply(0)).isZero();
    assertThat(curve.apply(0.4)).isCloseTo(0.6, within(1e-9));
    assertThat(curve.apply(0.6)).isCloseTo(0.65, within(1e-9));
    assertThat(curve.apply(0.8)).isCloseTo(0.7, within(1e-9));
    assertThat(curve.apply(0.9)).isCloseTo(0.85, within(1e-9));
    assertThat(curve.apply(1)).isEqualTo(1);
  }

  @Test
  void withoutPointsNothingChanges() {
    assertThat(CalibrationCurve.NONE.apply(0.3)).isCloseTo(0.3, within(1e-9));
  }
}
