package org.midilake.analysis.harmony;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.chord.Chord;
import org.midilake.analysis.chord.Quality;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

class RomanNumeralTest {
  private static final Key C_MAJOR = new Key(0, Mode.MAJOR);
  private static final Key A_MINOR = new Key(9, Mode.MINOR);

  @Test
  void degreesOfAMajorKey() {
    assertThat(RomanNumeral.of(new Chord(0, Quality.MAJOR, 0), C_MAJOR)).isEqualTo("I");
    assertThat(RomanNumeral.of(new Chord(2, Quality.MINOR_SEVENTH, 5), C_MAJOR)).isEqualTo("ii65");
    assertThat(RomanNumeral.of(new Chord(7, Quality.DOMINANT_SEVENTH, 5), C_MAJOR))
        .isEqualTo("V42");
    assertThat(RomanNumeral.of(new Chord(5, Quality.MAJOR_SEVENTH, 5), C_MAJOR)).isEqualTo("IVM7");
    assertThat(RomanNumeral.of(new Chord(10, Quality.MAJOR, 2), C_MAJOR)).isEqualTo("bVII6");
    assertThat(RomanNumeral.of(new Chord(11, Quality.HALF_DIMINISHED_SEVENTH, 11), C_MAJOR))
        .isEqualTo("vii%7");
    assertThat(RomanNumeral.of(new Chord(7, Quality.SUSPENDED_FOURTH, 7), C_MAJOR))
        .isEqualTo("V[sus4]");
  }

  @Test
  void degreesOfAMinorKey() {
    assertThat(RomanNumeral.of(new Chord(9, Quality.MINOR, 9), A_MINOR)).isEqualTo("i");
    assertThat(RomanNumeral.of(new Chord(0, Quality.MAJOR, 7), A_MINOR)).isEqualTo("III64");
    assertThat(RomanNumeral.of(new Chord(4, Quality.DOMINANT_SEVENTH, 4), A_MINOR)).isEqualTo("V7");
    assertThat(RomanNumeral.of(new Chord(8, Quality.DIMINISHED_SEVENTH, 8), A_MINOR))
        .isEqualTo("#viio7");
  }

  @Property(tries = 200)
  void numeralsDoNotDependOnThePitch(
      @ForAll Quality quality,
      @ForAll @IntRange(max = 11) int root,
      @ForAll @IntRange(max = 23) int key,
      @ForAll @IntRange(max = 11) int semitones) {
    Key home = Key.ofIndex(key);
    Key away = new Key((home.tonic() + semitones) % 12, home.mode());
    int moved = (root + semitones) % 12;
    assertThat(RomanNumeral.of(new Chord(moved, quality, moved), away))
        .isEqualTo(RomanNumeral.of(new Chord(root, quality, root), home));
  }
}
