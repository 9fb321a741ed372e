package org.midilake.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static String names(Key key) {
    return String.join(
        " ",
        IntStream.range(0, 12)
            .mapToObj(step -> Spelling.name((key.tonic() + step) % 12, key))
            .toList());
  }

  @Test
  void tonesAreSpelledAsTheirKeyDoes() {
    assertThat(names(new Key(0, Mode.MAJOR))).isEqualTo("C Db D Eb E F F# G Ab A Bb B");
    assertThat(names(new Key(9, Mode.MINOR))).isEqualTo("A Bb B C C# D Eb E F F# G G#");
    assertThat(names(new Key(3, Mode.MAJOR))).isEqualTo("Eb E F Gb G Ab A Bb B C Db D");
    assertThat(names(new Key(4, Mode.MAJOR))).isEqualTo("E F F# G G# A A# B C C# D D#");
  }
}
