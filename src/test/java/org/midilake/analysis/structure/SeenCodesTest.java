package org.midilake.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeenCodesTest {
  @Test
  void aCodeIsNewOnce() {
    SeenCodes seen = new SeenCodes();
    seen.clear(3);
    // Equal in their lowest bits: they want the same place.
    assertThat(seen.add(1)).isTrue();
    assertThat(seen.add(1 + (1L << 40))).isTrue();
    assertThat(seen.add(1 + (1L << 50))).isTrue();
    assertThat(seen.add(1 + (1L << 40))).isFalse();
    assertThat(seen.add(1)).isFalse();
  }

  @Test
  void nothingIsLeftOfThePieceBefore() {
    SeenCodes seen = new SeenCodes();
    seen.clear(5000);
    seen.add(7);
    seen.clear(0);
    assertThat(seen.add(7)).isTrue();
  }
}
