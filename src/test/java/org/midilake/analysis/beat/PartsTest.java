package org.midilake.analysis.beat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PartsTest {
  @Test
  void partsAreNumberedInOrderOfTheirFirstNotes() {
    Parts parts = new Parts();
    assertThat(parts.number(3, 1)).isZero();
    // As far apart as the places of the table are many: both want the same one.
    assertThat(parts.number(259, 1)).isEqualTo(1);
    assertThat(parts.number(3, 2)).isEqualTo(2);
    assertThat(parts.number(3, 1)).isZero();
    assertThat(parts.number(259, 1)).isEqualTo(1);
    assertThat(parts.track(1)).isEqualTo(259);
    assertThat(parts.channel(2)).isEqualTo(2);
  }

  @Test
  void whatComesAfterTheLastNumberSharesIt() {
    Parts parts = new Parts();
    for (int track = 0; track < 300; track++) {
      assertThat(parts.number(track, 0)).isEqualTo(Math.min(track, Parts.MOST - 1));
    }

    assertThat(parts.size()).isEqualTo(Parts.MOST);
    assertThat(parts.number(299, 0)).isEqualTo(Parts.MOST - 1);
  }

  @Test
  void nothingIsLeftOfThePieceBefore() {
    Parts parts = new Parts();
    parts.number(0, 0);
    parts.number(1, 0);
    parts.clear();
    assertThat(parts.number(1, 0)).isZero();
    assertThat(parts.size()).isEqualTo(1);
  }
}
