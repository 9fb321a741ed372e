package org.midilake.analysis.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.midilake.music.KeySignatureChange;

class KeyTest {
  @ParameterizedTest
  @CsvSource({
    "0, false, C major, C major",
    "-6, false, Gb major, F# major",
    "3, true, F# minor, F# minor",
    "-7, true, Ab minor, G# minor",
    "7, false, C# major, Db major"
  })
  void aSignatureKeepsItsSpellingAndIsTheKeyThatSoundsTheSame(
      int sharps, boolean minor, String spelled, String key) {
    KeySignatureChange change = new KeySignatureChange(0, 0, sharps, minor);
    assertThat(Key.spell(change)).isEqualTo(spelled);
    assertThat(Key.of(change).name()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({"0, A minor", "3, C minor", "21, C major", "18, A major"})
  void relativeKeysShareTheirSignature(int index, String relative) {
    assertThat(Key.ofIndex(index).relative().name()).isEqualTo(relative);
    assertThat(Key.ofIndex(index).relative().relative()).isEqualTo(Key.ofIndex(index));
  }
}
