package org.midilake.analysis.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;

class StructureMeterTest {
  private static final int BAR = 4 * Phrase.QUARTER;

  private static Structure structure(Phrase phrase) {
    return new StructureMeter().measure(Beats.of(phrase));
  }

  /** Eight bars of an arpeggio of quarter notes on some pitches. */
  private static void verse(Phrase phrase, int firstBar) {
    int[] steps = {0, 4, 7, 12};
    for (int i = 0; i < 32; i++) {
      phrase.note(firstBar * BAR + i * Phrase.QUARTER, 500, 60 + steps[i % 4]);
    }
  }

  /** Eight bars of fast repeated notes of other pitch classes. */
  private static void bridge(Phrase phrase, int firstBar) {
    for (int i = 0; i < 64; i++) {
      phrase.note(firstBar * BAR + i * 250, 250, i % 2 == 0 ? 61 : 66);
    }
  }

  @Test
  void aSongOfVerseAndBridgeHasTheFormABA() {
    Phrase phrase = new Phrase();
    verse(phrase, 0);
    bridge(phrase, 8);
    verse(phrase, 16);
    Structure structure = structure(phrase);

    assertThat(structure.form()).contains("ABA");
    assertThat(structure.kind()).contains(PieceKind.SONG);
    assertThat(structure.sections())
        .extracting(
            Section::firstBar, Section::barAfter, Section::startSeconds, Section::similarity)
        .containsExactly(tuple(0, 8, 0.0, 1.0), tuple(8, 16, 16.0, 1.0), tuple(16, 24, 32.0, 1.0));
    // Of 24 bars two are new.
    assertThat(structure.repeatedShare()).hasValue(22 / 24.0);
  }

  @Test
  void theBarsThatAreRepeatedOnEndForTheLongestTimeAreTheLoop() {
    Phrase phrase = new Phrase();
    verse(phrase, 0);
    assertThat(structure(phrase).loop()).contains(new LoopBars(0, 1, 8, 0, 2));

    // A bar, then three times two bars that differ from each other.
    Phrase longer = new Phrase().note(0, 500, 50);
    for (int bar = 1; bar < 7; bar++) {
      longer.note(bar * BAR, 500, 60 + bar % 2).note(bar * BAR + 1000, 1000, 60);
    }

    assertThat(structure(longer).loop()).contains(new LoopBars(1, 2, 3, 2, 6));
  }

  @Test
  void fourFilledBarsAreALoopAndAChordIsAOneShot() {
    assertThat(structure(Tunes.rock(4, 250)).kind()).contains(PieceKind.LOOP);
    assertThat(structure(new Phrase().note(0, 4000, 60).note(0, 4000, 64)).kind())
        .contains(PieceKind.ONE_SHOT);
    assertThat(structure(Tunes.rock(17, 250)).kind()).contains(PieceKind.SONG);
  }

  @Test
  void aPieceWithoutNotesHasNoForm() {
    Structure structure = structure(new Phrase());

    assertThat(structure.kind()).isEmpty();
    assertThat(structure.bars()).isZero();
    assertThat(structure.form()).isEmpty();
    assertThat(structure.loop()).isEmpty();
  }
}
