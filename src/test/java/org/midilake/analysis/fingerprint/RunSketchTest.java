package org.midilake.analysis.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunSketchTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 320, 5000, 40_000})
  void repeatsDoNotCountAndTheFirstByRankAreKept(int different) {
    RunSketch sketch = new RunSketch();
    Set<Integer> expected = new LinkedHashSet<>();
    for (int round = 0; round < 2; round++) {
      for (int i = 0; i < different; i++) {
        sketch.add(i);
        expected.add((int) (Mix.of(i) >>> 33));
      }
    }

    List<Integer> inOrder = new ArrayList<>(expected);
    inOrder.sort(Comparator.<Integer>comparingLong(Runs::rank).thenComparing(run -> run));
    Runs runs = sketch.runs(Runs.Kind.PITCHED);
    assertThat(runs.count()).isEqualTo(expected.size());
    assertThat(runs.first())
        .isEqualTo(inOrder.subList(0, Math.min(RunSketch.MOST, inOrder.size())));
  }
}
