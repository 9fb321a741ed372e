package org.midilake.analysis.fingerprint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.beat.BeatView;
import org.midilake.analysis.melody.MelodyMeter;

class FingerprintsTest {
  private static Fingerprints of(Phrase phrase) {
    BeatView view = Beats.of(phrase);
    MelodyMeter melody = new MelodyMeter();
    melody.measure(view);
    return new FingerprintMaker().of(phrase.song(), view, melody.line());
  }

  /** A tune of a seed in even bars, with a chord in each. */
  private static Phrase tune(int seed, int notes) {
    SplittableRandom random = new SplittableRandom(seed);
    Phrase phrase = new Phrase();
    for (int i = 0; i < notes; i++) {
      phrase.note(i * 250, 250, 60 + random.nextInt(24));
      if (i % 8 == 0) {
        int root = 36 + random.nextInt(12);
        phrase.note(i * 250, 2000, root).note(i * 250, 2000, root + 7);
      }
    }

    return phrase;
  }

  private static double equalPlaces(List<Integer> one, List<Integer> other) {
    double equal = 0;
    for (int i = 0; i < one.size(); i++) {
      equal += one.get(i).equals(other.get(i)) ? 1 : 0;
    }

    return equal / one.size();
  }

  @Test
  void aTransposedTuneHasTheSameSketchesAndOtherCodes() {
    Fingerprints tune = of(tune(1, 200));
    Fingerprints transposed = of(tune(1, 200).transposed(5));
    assertThat(transposed.melody()).isEqualTo(tune.melody());
    assertThat(transposed.rhythm()).isEqualTo(tune.rhythm());
    assertThat(transposed.harmony()).isEqualTo(tune.harmony());
    assertThat(transposed.notes()).isNotEqualTo(tune.notes());
    assertThat(transposed.score()).isNotEqualTo(tune.score());
  }

  @Test
  void halfOfATuneSharesAboutHalfOfItsMelody() {
    assertThat(equalPlaces(of(tune(1, 400)).melody(), of(tune(1, 200)).melody()))
        .isBetween(0.25, 0.75);
  }

  @Test
  void differentTunesShareNearlyNothing() {
    assertThat(equalPlaces(of(tune(1, 400)).melody(), of(tune(2, 400)).melody())).isLessThan(0.1);
    assertThat(equalPlaces(of(tune(1, 400)).harmony(), of(tune(2, 400)).harmony())).isLessThan(0.5);
  }

  @Test
  void aVelocityChangesTheNotesAndNotTheScore() {
    Fingerprints one = of(new Phrase().note(0, 500, 0, 60, 80, 0));
    Fingerprints other = of(new Phrase().note(0, 500, 0, 60, 81, 0));
    assertThat(other.notes()).isNotEqualTo(one.notes());
    assertThat(other.score()).isEqualTo(one.score());
  }

  @Test
  void silenceBeforeTheFirstNoteDoesNotChangeTheScore() {
    assertThat(of(new Phrase().note(2000, 500, 60)).score())
        .isEqualTo(of(new Phrase().note(0, 500, 60)).score());
  }

  @Test
  void withoutNotesThereIsNone() {
    Fingerprints none = of(new Phrase());
    assertThat(none.notes()).isEmpty();
    assertThat(none.score()).isEmpty();
    assertThat(none.melody()).isEmpty();
    assertThat(none.rhythm()).isEmpty();
    assertThat(none.harmony()).isEmpty();
  }
}
