package org.midilake.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SparseAutocorrelationTest {
  @RepeatedTest(50)
  void widenedSumsOverPairsAreWhatTheTransformGivesOfTheWiderCurve(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int length = 5 + random.nextInt(900);
    int lags = Math.min(362, length * 3 / 4);
    double[] curve = new double[length + 1];
    for (int i = random.nextInt(1000); i > 0; i--) {
      curve[1 + random.nextInt(length - 2)] = random.nextDouble();
    }

    SparseAutocorrelation sparse = new SparseAutocorrelation();
    int[] positions = IntStream.range(0, length).filter(i -> curve[i] != 0).toArray();
    int more = lags + OnsetWidth.REACH;
    sparse.take(curve, positions, positions.length, more);
    double[] sums = new double[more];
    sparse.correlate(length, more, sums);
    double[] widened = new double[lags];
    OnsetWidth.widen(curve, length, Arrays.stream(curve).sum(), sums, lags, widened);

    double[] expected = transformed(wider(curve, length), lags);
    for (int lag = 0; lag < lags; lag++) {
      assertThat(widened[lag]).isCloseTo(expected[lag], within(1e-9));
    }
  }

  private static double[] wider(double[] curve, int length) {
    double[] wider = new double[length];
    for (int i = 1; i < length - 1; i++) {
      wider[i - 1] += curve[i] / 2;
      wider[i] += curve[i];
      wider[i + 1] += curve[i] / 2;
    }

    return wider;
  }

  private static double[] transformed(double[] curve, int lags) {
    double mean = 0;
    for (double value : curve) {
      mean += value / curve.length;
    }

    int size = Autocorrelation.sizeFor(curve.length + lags);
    double[] interleaved = new double[2 * size];
    for (int i = 0; i < curve.length; i++) {
      interleaved[2 * i] = curve[i] - mean;
    }

    new Autocorrelation().transform(interleaved, size);
    double[] sums = new double[lags];
    for (int lag = 0; lag < lags; lag++) {
      sums[lag] = interleaved[2 * lag];
    }

    return sums;
  }
}
