package org.midilake.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnalysisTimesTest {
  /** Files that take 1 to n milliseconds, in an order that is not theirs. */
  private static AnalysisTimes upTo(int n) {
    AnalysisTimes times = new AnalysisTimes();
    IntStream.rangeClosed(1, n)
        .map(i -> 1 + i * 7919 % n)
        .forEach(i -> times.add(new FileTime("f" + i, i, i * 1000L)));
    return times;
  }

  @Test
  void percentilesAreWithinFivePercent() {
    TimeFacts facts = upTo(1000).value();

    assertThat(facts.files()).isEqualTo(1000);
    assertThat(facts.p50Milliseconds()).isCloseTo(500, within(25.0));
    assertThat(facts.p95Milliseconds()).isCloseTo(950, within(48.0));
    assertThat(facts.p99Milliseconds()).isCloseTo(990, within(50.0));
  }

  @Test
  void theSlowestFilesAreKept() {
    assertThat(upTo(1000).value().slowest())
        .hasSize(20)
        .extracting(FileTime::path)
        .startsWith("f1000", "f999", "f998")
        .endsWith("f981");
  }

  @Test
  void partsOfTasksAddUpToTheWhole() {
    AnalysisTimes whole = upTo(1000);
    AnalysisTimes parts = upTo(400);
    AnalysisTimes second = new AnalysisTimes();
    IntStream.rangeClosed(401, 1000).forEach(i -> second.add(new FileTime("f" + i, i, i * 1000L)));
    parts.merge(second);

    assertThat(parts.value()).isEqualTo(whole.value());
  }

  @Test
  void aCopyForATaskStartsEmpty() {
    var copy = upTo(3).copyAndReset();

    assertThat(copy.isZero()).isTrue();
    assertThat(copy.value().p50Milliseconds()).isZero();
  }
}
