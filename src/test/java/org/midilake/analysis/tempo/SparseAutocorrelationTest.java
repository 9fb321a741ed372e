package org.midilake.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class SparseAutocorrelationTest {
  @RepeatedTest(50)
  void sumsOverPairsAreWhatTheTransformGives(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    int length = 5 + random.nextInt(900);
    int lags = Math.min(362, length * 3 / 4);
    double[] curve = new double[length];
    for (int i = random.nextInt(1000); i > 0; i--) {
      curve[random.nextInt(length)] = random.nextDouble();
    }

    SparseAutocorrelation sparse = new SparseAutocorrelation();
    int[] positions = IntStream.range(0, length).filter(i -> curve[i] != 0).toArray();
    sparse.take(curve, positions, positions.length, lags);
    double[] sums = new double[lags];
    sparse.correlate(length, lags, sums);

    double[] expected = transformed(curve, lags);
    for (int lag = 0; lag < lags; lag++) {
      assertThat(sums[lag]).isCloseTo(expected[lag], within(1e-9));
    }
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
