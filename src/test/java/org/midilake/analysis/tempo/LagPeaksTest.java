package org.midilake.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class LagPeaksTest {
  private static final int VALUES = 362;

  @RepeatedTest(5)
  void thePeakOfEachStepIsTheHighestOfItsValues(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    double[] values = random.doubles(VALUES, -1, 1).toArray();
    int count = 50 + random.nextInt(VALUES - 50);
    int longest = LagScale.longestStep(count);
    double[] peaks = new double[LagScale.STEPS];
    new LagPeaks(VALUES).find(values, count, longest, peaks);
    for (int step = 0; step <= longest; step++) {
      int from = LagScale.from(step);
      int to = from + LagScale.width(step);
      assertThat(peaks[step]).isEqualTo(Arrays.stream(values, from, to).max().orElseThrow());
    }
  }
}
