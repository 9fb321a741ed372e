package org.midilake.analysis.drums;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.Beats;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;

class DrumMeterTest {
  private static final int KICK = 36;
  private static final int SNARE = 38;
  private static final int HAT = 42;
  private static final int CRASH = 49;

  private final DrumMeter meter = new DrumMeter();

  private DrumFacts facts(Phrase phrase) {
    return meter.measure(Beats.of(phrase), 120).orElseThrow();
  }

  @Test
  void rockIsAStraightGrooveOfKickSnareAndHat() {
    DrumFacts rock = facts(Tunes.rock(8, 250));

    assertThat(rock.pieces()).containsExactly(KitPiece.KICK, KitPiece.SNARE, KitPiece.CLOSED_HAT);
    assertThat(rock.cymbals()).isEmpty();
    assertThat(rock.strokes()).isEqualTo(96);
    assertThat(rock.bars()).isEqualTo(8);
    // The last of 64 eighth notes is 31.5 quarter notes after the first.
    assertThat(rock.strokesPerQuarter().orElseThrow()).isCloseTo(96 / 31.5, within(1e-9));
    assertThat(rock.feel()).contains(Feel.STRAIGHT);
    assertThat(rock.swing()).hasValue(1);
    assertThat(rock.kind()).isEqualTo(PatternKind.GROOVE);
    assertThat(rock.techniques()).isEmpty();
    assertThat(rock.ghostShare()).hasValue(0);
    assertThat(rock.styles()).isNotEmpty();
    assertThat(rock.styles().stream().mapToDouble(DrumFacts.DrumStyle::probability).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void aSecondStrokeOnTheThirdTripletOfEveryBeatIsAShuffle() {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 16; beat++) {
      phrase.drum(beat * 500, HAT, 80).drum(beat * 500 + 333, HAT, 60);
      phrase.drum(beat * 500, beat % 2 == 0 ? KICK : SNARE, 100);
    }

    assertThat(facts(phrase).feel()).contains(Feel.SHUFFLE);
    assertThat(facts(phrase).swing().orElseThrow()).isCloseTo(333 / 167.0, within(1e-9));
  }

  @Test
  void aRideThatSwingsOnTwoAndFourIsSwing() {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 16; beat++) {
      phrase.drum(beat * 500, 51, 80);
      if (beat % 2 == 1) {
        phrase.drum(beat * 500 + 333, 51, 60);
      }
    }

    assertThat(facts(phrase).feel()).contains(Feel.SWING);
    assertThat(facts(phrase).cymbals()).containsExactly(KitPiece.RIDE);
  }

  @Test
  void theSnareOnThreeIsHalfTimeAndOnOffbeatsDoubleTime() {
    Phrase half = new Phrase();
    Phrase twice = new Phrase();
    for (int bar = 0; bar < 4; bar++) {
      for (int eighth = 0; eighth < 8; eighth++) {
        int tick = bar * 2000 + eighth * 250;
        half.drum(tick, HAT, 80);
        half.drum(tick, eighth == 4 ? SNARE : KICK, 100);
        twice.drum(tick, eighth % 2 == 0 ? KICK : SNARE, 100);
      }
    }

    assertThat(facts(half).feel()).contains(Feel.HALF_TIME);
    assertThat(facts(twice).feel()).contains(Feel.DOUBLE_TIME);
  }

  @Test
  void softStrokesBetweenAccentsAreGhostNotes() {
    Phrase phrase = Tunes.rock(2, 250);
    for (int i = 0; i < 4; i++) {
      phrase.drum(125 + i * 1000, SNARE, 30);
    }

    assertThat(facts(phrase).techniques()).containsExactly(Technique.GHOST_NOTES);
    // Four of four accents and four ghosts.
    assertThat(facts(phrase).ghostShare()).hasValue(0.5);
  }

  @Test
  void aSofterStrokeJustBeforeIsAFlam() {
    assertThat(facts(Tunes.rock(2, 250).drum(3970, SNARE, 50).drum(4000, SNARE, 100)).techniques())
        .containsExactly(Technique.FLAM);
  }

  @Test
  void sixFastStrokesAreARollAndSixKicksDoubleBass() {
    Phrase roll = Tunes.rock(2, 250);
    Phrase bass = Tunes.rock(2, 250);
    for (int i = 0; i < 6; i++) {
      roll.drum(5000 + i * 62, SNARE, 90);
      bass.drum(5000 + i * 125, KICK, 90);
    }

    assertThat(facts(roll).techniques()).containsExactly(Technique.ROLL);
    assertThat(facts(bass).techniques()).containsExactly(Technique.DOUBLE_BASS);
  }

  @Test
  void fastSnaresWithKicksAndCymbalsAreABlastBeat() {
    Phrase phrase = new Phrase();
    for (int i = 0; i < 16; i++) {
      phrase.drum(i * 125, SNARE, 110).drum(i * 125, HAT, 90);
      phrase.drum(i * 125, KICK, 110);
    }

    assertThat(facts(phrase).techniques()).contains(Technique.BLAST_BEAT);
  }

  @Test
  void oneLimbAtATimeIsLinear() {
    Phrase phrase = new Phrase();
    int[] keys = {KICK, HAT, SNARE, HAT};
    for (int i = 0; i < 16; i++) {
      phrase.drum(i * 250, keys[i % 4], 90);
    }

    assertThat(facts(phrase).techniques()).containsExactly(Technique.LINEAR);
  }

  @Test
  void twoSideSticksAreCrossStickAndBothSnaresRimshots() {
    Phrase phrase = Tunes.rock(2, 250).drum(4000, 37, 90).drum(4500, 37, 90);
    assertThat(facts(phrase).techniques()).containsExactly(Technique.CROSS_STICK);
    phrase.drum(5000, 40, 90).drum(5500, 40, 90);
    assertThat(facts(phrase).techniques())
        .containsExactly(Technique.CROSS_STICK, Technique.RIMSHOT);
  }

  @Test
  void fourHatsOnTheBeatsAreACountIn() {
    Phrase phrase = new Phrase();
    for (int beat = 0; beat < 4; beat++) {
      phrase.drum(beat * 500, HAT, 100);
    }

    assertThat(facts(phrase).kind()).isEqualTo(PatternKind.INTRO);
    assertThat(facts(phrase).styles()).isEmpty();
  }

  @Test
  void aBarOfTomsIsAFillAndWithACrashAtTheEndAnEnding() {
    Phrase phrase = new Phrase();
    int[] keys = {SNARE, SNARE, 50, 48, 47, 45, 43, 41};
    for (int i = 0; i < 16; i++) {
      phrase.drum(i * 125, keys[i / 2], 100);
    }

    assertThat(facts(phrase).kind()).isEqualTo(PatternKind.FILL);
    phrase.drum(2000, KICK, 120).drum(2000, CRASH, 120);
    assertThat(facts(phrase).kind()).isEqualTo(PatternKind.ENDING);
  }

  @Test
  void eightBarsWithoutHatOrRideAreASolo() {
    Phrase phrase = new Phrase();
    int[] keys = {SNARE, 50, 47, KICK, 43, SNARE, 45};
    for (int i = 0; i < 128; i++) {
      phrase.drum(i * 125, keys[i * i % 7], 60 + i % 50);
    }

    assertThat(facts(phrase).kind()).isEqualTo(PatternKind.SOLO);
  }

  @Test
  void withoutPercussionThereIsNoDrumPart() {
    assertThat(meter.measure(Beats.of(new Phrase().note(0, 500, 60)), 120)).isEmpty();
  }
}
