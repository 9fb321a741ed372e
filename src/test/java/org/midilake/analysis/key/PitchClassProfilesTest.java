package org.midilake.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PitchClassProfilesTest {
  @Test
  void aProfileCorrelatesPerfectlyWithItself() {
    double[] gMajor = new double[12];
    double[] profile = {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88};
    for (int step = 0; step < 12; step++) {
      gMajor[(7 + step) % 12] = 3 * profile[step] + 1;
    }

    double[] correlations = new double[Key.COUNT];
    PitchClassProfiles.KRUMHANSL_KESSLER.correlate(gMajor, correlations);
    assertThat(correlations[7]).isCloseTo(1, within(1e-12));
    // Krumhansl 1990, table 4.1: a key and its dominant correlate by .591.
    assertThat(correlations[2]).isCloseTo(0.591, within(0.001));
  }

  @Test
  void aFlatHistogramCorrelatesWithNoKey() {
    double[] flat = new double[12];
    Arrays.fill(flat, 2);
    double[] correlations = new double[Key.COUNT];
    PitchClassProfiles.TEMPERLEY.correlate(flat, correlations);
    assertThat(correlations).containsOnly(0);
  }
}
