package org.midilake.music;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TickOrderTest {
  private final TickOrder order = new TickOrder();

  @Property(tries = 300)
  void ordersByTickThenMinorKeyThenIndex(
      @ForAll @Size(max = 300) List<@LongRange(min = 0, max = 40) Long> ticks,
      @ForAll @IntRange(min = 0, max = 30) int largestMinor) {
    check(ticks, largestMinor);
  }

  @Property(tries = 100)
  void ordersTicksThatAreTooLargeToBePacked(
      @ForAll @Size(max = 100) List<@LongRange(min = 0) Long> ticks) {
    check(ticks, 2047);
  }

  @Property(tries = 50)
  void ordersRunsOfTracksWithChords(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 200) Integer> runs) {
    List<Long> ticks =
        runs.stream().flatMap(length -> IntStream.range(0, length).mapToObj(i -> i / 3L)).toList();
    check(ticks, 2047);
  }

  private void check(List<Long> tickList, int largestMinor) {
    long[] ticks = tickList.stream().mapToLong(Long::longValue).toArray();
    int[] minors = IntStream.range(0, ticks.length).map(i -> i * 31 % (largestMinor + 1)).toArray();
    Comparator<Integer> byTick = Comparator.comparingLong(i -> ticks[i]);
    Integer[] expected = IntStream.range(0, ticks.length).boxed().toArray(Integer[]::new);
    Arrays.sort(expected, byTick.thenComparing(i -> minors[i]));

    order.sort(ticks, minors, ticks.length);

    assertThat(IntStream.range(0, ticks.length).map(order::item).boxed()).containsExactly(expected);
    assertThat(IntStream.range(0, ticks.length).map(order::minor).toArray())
        .containsExactly(Arrays.stream(expected).mapToInt(i -> minors[i]).toArray());
  }
}
