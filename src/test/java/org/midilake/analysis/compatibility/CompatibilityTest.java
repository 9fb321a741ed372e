package org.midilake.analysis.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

class CompatibilityTest {
  private static final Key C_MAJOR = new Key(0, Mode.MAJOR);

  private static Profile of(Key key, double bpm, String meter, String family) {
    return new Profile(Optional.of(key), bpm, meter, 2, List.of(family), List.of(1.0));
  }

  private static Profile piano(Key key, double bpm) {
    return of(key, bpm, "4/4", "Piano");
  }

  private static KeyRelation fromCMajor(int tonic, Mode mode) {
    return KeyRelation.of(Optional.of(C_MAJOR), Optional.of(new Key(tonic, mode)));
  }

  @Test
  void keysAreRelatedByTheCircleOfFifths() {
    assertThat(fromCMajor(0, Mode.MAJOR)).isEqualTo(KeyRelation.SAME);
    assertThat(fromCMajor(9, Mode.MINOR)).isEqualTo(KeyRelation.RELATIVE);
    assertThat(fromCMajor(7, Mode.MAJOR)).isEqualTo(KeyRelation.FIFTH);
    assertThat(fromCMajor(2, Mode.MINOR)).isEqualTo(KeyRelation.FIFTH);
    assertThat(fromCMajor(10, Mode.MAJOR)).isEqualTo(KeyRelation.TWO_FIFTHS);
    assertThat(fromCMajor(0, Mode.MINOR)).isEqualTo(KeyRelation.PARALLEL);
    assertThat(fromCMajor(6, Mode.MAJOR)).isEqualTo(KeyRelation.DISTANT);
    assertThat(KeyRelation.of(Optional.empty(), Optional.of(C_MAJOR))).isEqualTo(KeyRelation.FREE);
  }

  @Test
  void halfAndDoubleTimeFitAndNeedNoStretching() {
    TempoFit fit = TempoFit.of(70, 140);
    assertThat(fit.beats()).isEqualTo(2);
    assertThat(fit.stretch()).isCloseTo(1, within(1e-9));
    assertThat(fit.score()).isLessThan(1).isGreaterThan(0.5);
    assertThat(TempoFit.of(100, 105).stretch()).isCloseTo(0.952, within(0.001));
    assertThat(TempoFit.of(100, 135).score()).isZero();
  }

  @Test
  void aPieceFitsOneOfItsKeyAndTempoBetterThanAnyOther() {
    double same = Compatibility.of(piano(C_MAJOR, 100), piano(C_MAJOR, 100)).score();
    for (int tonic = 1; tonic < 12; tonic++) {
      Profile other = piano(new Key(tonic, Mode.MAJOR), 100);
      assertThat(Compatibility.of(piano(C_MAJOR, 100), other).score()).isLessThan(same);
    }

    assertThat(Compatibility.of(piano(C_MAJOR, 100), piano(C_MAJOR, 106)).score()).isLessThan(same);
  }

  @Test
  void instrumentsThatDoNotCompeteAreBetterAndAllIsExplained() {
    Compatibility bass = Compatibility.of(piano(C_MAJOR, 100), of(C_MAJOR, 100, "4/4", "Bass"));
    assertThat(bass.score())
        .isGreaterThan(Compatibility.of(piano(C_MAJOR, 100), piano(C_MAJOR, 100)).score());
    assertThat(bass.score()).isCloseTo(1, within(1e-9));
    assertThat(bass.sentence())
        .isEqualTo("The same key, the same tempo, the same meter, complementary instruments.");
    assertThat(Compatibility.of(piano(C_MAJOR, 100), of(C_MAJOR, 52, "3/4", "Piano")).sentence())
        .isEqualTo(
            "The same key, stretched by -3.8 % in half time, another meter, the same instruments.");
  }
}
