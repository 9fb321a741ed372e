package org.midilake.analysis.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedRunsTest {
  private static final int MOST = 256;

  /** Runs of a large set, in the order of their ranks. */
  private static final List<Integer> IN_ORDER =
      IntStream.range(0, 200_000)
          .boxed()
          .sorted(Comparator.<Integer>comparingLong(Runs::rank).thenComparing(run -> run))
          .toList();

  @ParameterizedTest
  @ValueSource(ints = {0, 100_000, 194_000})
  void ranksThatCrowdAreOrderedLikeOthers(int from) {
    List<Integer> crowd = IN_ORDER.subList(from, from + 6000);
    int[] runs = crowd.stream().mapToInt(run -> run).sorted().toArray();
    assertThat(new RankedRuns().first(MOST, runs, runs.length)).isEqualTo(crowd.subList(0, MOST));
  }
}
