package org.midilake.analysis.tempo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class AutocorrelationTest {
  @Property(tries = 50)
  void bothSignalsGiveTheirSumsOfProducts(
      @ForAll @Size(20) List<@DoubleRange(min = -1, max = 1) Double> first,
      @ForAll @Size(20) List<@DoubleRange(min = -1, max = 1) Double> second) {
    int size = Autocorrelation.sizeFor(40);
    double[] interleaved = new double[2 * size];
    for (int i = 0; i < 20; i++) {
      interleaved[2 * i] = first.get(i);
      interleaved[2 * i + 1] = second.get(i);
    }

    new Autocorrelation().transform(interleaved, size);
    for (int lag = 0; lag < 20; lag++) {
      assertThat(interleaved[2 * lag]).isCloseTo(products(first, lag), within(1e-9));
      assertThat(interleaved[2 * lag + 1]).isCloseTo(products(second, lag), within(1e-9));
    }
  }

  private static double products(List<Double> signal, int lag) {
    double sum = 0;
    for (int i = lag; i < signal.size(); i++) {
      sum += signal.get(i) * signal.get(i - lag);
    }

    return sum;
  }
}
