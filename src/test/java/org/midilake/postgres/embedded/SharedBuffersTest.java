package org.midilake.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SharedBuffersTest {
  private static final long GIGABYTE = 1L << 30;

  @Test
  void aSixteenthOfTheMemoryWithinBounds() {
    assertThat(SharedBuffers.megabytes(GIGABYTE)).isEqualTo(128);
    assertThat(SharedBuffers.megabytes(8 * GIGABYTE)).isEqualTo(512);
    assertThat(SharedBuffers.megabytes(64 * GIGABYTE)).isEqualTo(1024);
  }
}
