package org.midilake.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The malformed corpus, repaired and read by another reader. */
class RepairRatesTest {
  @Test
  void atLeast95PercentOfTheFilesThatHoldMidiAreValidAfterwards() {
    Map<String, RepairRates.Rate> rates = RepairRates.measure();
    List<String> classes = RepairRates.repairable(rates);
    RepairRates.Rate all =
        classes.stream().map(rates::get).reduce(RepairRates.Rate.NONE, RepairRates.Rate::plus);

    assertThat(all.files()).isGreaterThan(300);
    assertThat(all.mended()).as("%s", rates).isGreaterThanOrEqualTo(0.95);
    assertThat(classes).allSatisfy(name -> assertThat(rates.get(name).mended()).isGreaterThan(0.9));
  }
}
