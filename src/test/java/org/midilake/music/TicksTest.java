package org.midilake.music;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicksTest {
  @ParameterizedTest
  @ValueSource(
      longs = {0, 1, 479, 480, 0xFFFF_FFFFL, (1L << 52) - 1, 1L << 52, (1L << 53) + 1, 1L << 60})
  void areWhatACastGives(long ticks) {
    assertThat(Ticks.toDouble(ticks)).isEqualTo((double) ticks);
  }
}
