package org.midilake.analysis.meter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellSetTest {
  private static final int CAPACITY = 300;

  @ParameterizedTest
  @ValueSource(ints = {1, 12, 63, 64, 65, 128, 144, 299})
  void pairsAreTheCellsWithAnotherOneSoManyCellsLater(int lag) {
    Random random = new Random(lag);
    CellSet cells = new CellSet(CAPACITY);
    BitSet expected = new BitSet();
    for (int i = 0; i < 200; i++) {
      int cell = random.nextInt(CAPACITY);
      cells.add(cell);
      expected.set(cell);
    }

    assertThat(found(cells, lag))
        .isEqualTo(expected.stream().filter(cell -> expected.get(cell + lag)).boxed().toList());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 64, 100})
  void aClearedSetHasNone(int lag) {
    CellSet cells = new CellSet(CAPACITY);
    cells.add(5);
    cells.add(5 + lag);
    cells.clear();
    assertThat(found(cells, lag)).isEmpty();
  }

  private static List<Integer> found(CellSet cells, int lag) {
    List<Integer> found = new ArrayList<>();
    for (int word = 0; word < cells.words(); word++) {
      for (long left = cells.pairs(word, lag); left != 0; left &= left - 1) {
        found.add(CellSet.cell(word, left));
      }
    }

    return found;
  }
}
