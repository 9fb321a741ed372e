package org.midilake.analysis.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;
import org.midilake.analysis.gm.Family;
import org.midilake.music.Notes;

class NoteFactsTest {
  private static NoteStatistics statistics(Phrase phrase) {
    Notes notes = phrase.notes();
    return new NoteCounter().count(notes, Phrase.percussion(notes));
  }

  @Test
  void countsRangesAndMeansAreThoseOfTheNotes() {
    NoteStatistics statistics =
        statistics(
            new Phrase()
                .note(1000, 500, 0, 60, 100, 0)
                .note(1500, 500, 2, 64, 80, 0)
                .note(2000, 1000, 2, 60, 60, 0)
                .drum(1000, 38, 120));
    assertThat(statistics.notes()).isEqualTo(4);
    assertThat(statistics.percussionNotes()).isEqualTo(1);
    assertThat(statistics.distinctPitches()).isEqualTo(2);
    assertThat(statistics.lowestPitch()).hasValue(60);
    assertThat(statistics.highestPitch()).hasValue(64);
    assertThat(statistics.meanPitch().orElseThrow()).isCloseTo(184 / 3.0, within(1e-12));
    assertThat(statistics.lowestVelocity()).hasValue(60);
    assertThat(statistics.highestVelocity()).hasValue(120);
    assertThat(statistics.meanVelocity()).hasValue(90);
    // Deviations 10, -10, -30, 30: the mean of their squares is 500.
    assertThat(statistics.velocityDeviation().orElseThrow())
        .isCloseTo(Math.sqrt(500), within(1e-12));
    // Four notes in the two seconds from tick 1000 to tick 3000.
    assertThat(statistics.notesPerSecond()).hasValue(2);
    assertThat(statistics.channels()).containsExactly(0, 2, 9);
    assertThat(statistics.percussionKeys()).containsExactly(38);
  }

  @Test
  void withoutNotesThereAreNoRanges() {
    NoteStatistics statistics = statistics(new Phrase());
    assertThat(statistics.lowestPitch()).isEmpty();
    assertThat(statistics.meanVelocity()).isEmpty();
    assertThat(statistics.velocityDeviation()).isEmpty();
    assertThat(statistics.notesPerSecond()).isEmpty();
  }

  @Test
  void polyphonyIsWeightedByTheTimeThatSomethingSounds() {
    // 0-2 s: one note, of it 1-2 s two; a rest; 3-4 s one. Four note-seconds in three seconds.
    Phrase phrase = new Phrase().note(0, 2000, 60).note(1000, 1000, 64).note(3000, 1000, 60);
    Polyphony polyphony = new PolyphonyMeter().measure(phrase.notes());
    assertThat(polyphony.max()).isEqualTo(2);
    assertThat(polyphony.mean().orElseThrow()).isCloseTo(4 / 3.0, within(1e-12));
  }

  @Test
  void notesThatFollowOneAnotherDoNotSoundTogether() {
    Phrase phrase = new Phrase().note(0, 500, 60).note(500, 500, 60).note(1000, 500, 67);
    assertThat(new PolyphonyMeter().measure(phrase.notes()).max()).isEqualTo(1);
    assertThat(new PolyphonyMeter().measure(new Phrase().notes()).mean()).isEmpty();
  }

  @Test
  void aNoteWithoutLengthSoundsWithNoOther() {
    Phrase phrase = new Phrase().note(0, 0, 60).note(0, 500, 64).note(100, 0, 60);
    assertThat(new PolyphonyMeter().measure(phrase.notes()).max()).isEqualTo(1);
    assertThat(new PolyphonyMeter().measure(new Phrase().note(0, 0, 60).notes()).max()).isOne();
  }

  /** So many that counting out those that have ended is given up for sorting. */
  @Test
  void hundredsOfNotesMaySoundAtOnce() {
    Phrase phrase = new Phrase();
    for (int i = 0; i < 300; i++) {
      phrase.note(i, 100_000, i % 128);
    }

    for (int i = 0; i < 1000; i++) {
      phrase.note(1000 + 10 * i, 10, 60);
    }

    assertThat(new PolyphonyMeter().measure(phrase.notes()).max()).isEqualTo(301);
  }

  @Test
  void everyProgramOfAChannelIsAnInstrument() {
    Notes notes =
        new Phrase()
            .note(0, 500, 0, 60, 80, 0)
            .note(500, 1000, 0, 67, 80, 40)
            .note(1500, 500, 0, 65, 80, 40)
            .note(0, 50, 9, 38, 80, 16)
            .notes();
    List<InstrumentUse> instruments = new Instrumentation().list(notes, Phrase.percussion(notes));
    assertThat(instruments)
        .extracting(InstrumentUse::name)
        .containsExactly("Acoustic Grand Piano", "Violin", "Power Kit");
    InstrumentUse violin = instruments.get(1);
    assertThat(violin.family()).isEqualTo(Family.STRINGS);
    assertThat(violin.noteCount()).isEqualTo(2);
    assertThat(violin.lowestPitch()).hasValue(65);
    assertThat(violin.highestPitch()).hasValue(67);
    assertThat(violin.firstOnsetSeconds()).isEqualTo(0.5);
    assertThat(violin.soundingSeconds()).isEqualTo(1.5);
    assertThat(instruments.get(2).lowestPitch()).isEmpty();
  }

  @Test
  void aDrumLoopOnAnotherChannelIsPercussion() {
    Phrase loop = new Phrase();
    for (int i = 0; i < 16; i++) {
      loop.note(i * 250, 50, 0, 42, 70, 0).note(i * 250, 50, 0, i % 4 < 2 ? 36 : 38, 100, 0);
    }

    assertThat(Phrase.percussion(loop.notes()).isPercussion(0)).isTrue();
    assertThat(Phrase.percussion(Tunes.rock(1, 250).notes()).isPercussion(9)).isTrue();
  }

  @Test
  void aBassLineInTheSameRangeIsNotPercussion() {
    Phrase bass = new Phrase();
    int[] line = {36, 38, 42, 36, 40, 38, 46, 36};
    for (int i = 0; i < 32; i++) {
      bass.note(i * 250, 250, 0, line[i % 8], 90, 33);
    }

    assertThat(Phrase.percussion(bass.notes()).isPercussion(0)).isFalse();
  }
}
