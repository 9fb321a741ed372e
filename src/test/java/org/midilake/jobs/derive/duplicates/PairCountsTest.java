package org.midilake.jobs.derive.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairCountsTest {
  private static final int BITS = 8;

  private static Map<List<Long>, Integer> held(PairCounts pairs) {
    Map<List<Long>, Integer> held = new HashMap<>();
    for (int place = 0; place < pairs.places(); place++) {
      if (pairs.count(place) > 0) {
        held.put(List.of(pairs.one(place), pairs.other(place)), pairs.count(place));
      }
    }

    return held;
  }

  @Test
  void pairsAreCountedEachByItselfUntilHalfOfThePlacesAreTaken() {
    SplittableRandom random = new SplittableRandom(1);
    PairCounts pairs = new PairCounts(BITS);
    Map<List<Long>, Integer> expected = new HashMap<>();
    while (!pairs.isFull()) {
      long one = random.nextLong(0, 20);
      long other = random.nextLong(0, 20);
      pairs.add(one, other);
      expected.merge(List.of(one, other), 1, Integer::sum);
    }

    assertThat(held(pairs)).isEqualTo(expected).hasSize(1 << BITS >> 1);

    pairs.clear();
    assertThat(held(pairs)).isEmpty();
    assertThat(pairs.isFull()).isFalse();
  }
}
