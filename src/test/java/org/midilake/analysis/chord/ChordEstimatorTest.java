package org.midilake.analysis.chord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.midilake.analysis.Phrase;
import org.midilake.analysis.Tunes;
import org.midilake.analysis.meter.QuarterScale;
import org.midilake.music.Song;

class ChordEstimatorTest {
  private static final int QUARTER = Phrase.QUARTER;

  private final ChordEstimator estimator = new ChordEstimator(ChordModel.load());

  private List<ChordSegment> chords(Phrase phrase) {
    return chords(phrase, new QuarterScale.TickGrid(QUARTER));
  }

  private List<ChordSegment> chords(Phrase phrase, QuarterScale scale) {
    Song song = phrase.song();
    return estimator.estimate(song, Phrase.percussion(song.notes()), scale);
  }

  /** Two bars of each chord, in close position, the first pitch in the bass an octave lower. */
  private static Phrase blocks(int[]... chords) {
    Phrase phrase = new Phrase();
    int start = 0;
    for (int[] chord : chords) {
      for (int beat = 0; beat < 4; beat++) {
        phrase.note(start, QUARTER, chord[0] - 12);
        for (int pitch : chord) {
          phrase.note(start, QUARTER, pitch);
        }

        start += QUARTER;
      }
    }

    return phrase;
  }

  @Test
  void blockChordsAreNamed() {
    assertThat(
            chords(
                blocks(
                    new int[] {60, 64, 67},
                    new int[] {57, 60, 64},
                    new int[] {62, 65, 69, 72},
                    new int[] {55, 59, 62, 65},
                    new int[] {59, 62, 65})))
        .extracting(ChordSegment::chord)
        .containsExactly(
            new Chord(0, Quality.MAJOR, 0),
            new Chord(9, Quality.MINOR, 9),
            new Chord(2, Quality.MINOR_SEVENTH, 2),
            new Chord(7, Quality.DOMINANT_SEVENTH, 7),
            new Chord(11, Quality.DIMINISHED, 11));
  }

  @Test
  void segmentsMeetWhereTheChordsChange() {
    List<ChordSegment> chords = chords(Tunes.cadencesInCMajor());
    assertThat(chords.get(0).startTick()).isZero();
    assertThat(chords.get(0).endTick()).isEqualTo(2 * QUARTER);
    for (int i = 1; i < chords.size(); i++) {
      assertThat(chords.get(i).startTick()).isEqualTo(chords.get(i - 1).endTick());
      assertThat(chords.get(i).startSeconds()).isEqualTo(chords.get(i - 1).endSeconds());
    }
  }

  @Test
  void theThirdInTheBassIsAnInversion() {
    Chord rootPosition = chords(blocks(new int[] {48, 64, 67})).get(0).chord();
    Chord inverted = chords(blocks(new int[] {52, 60, 67, 72})).get(0).chord();
    assertThat(rootPosition.inversion()).isZero();
    assertThat(inverted).isEqualTo(new Chord(0, Quality.MAJOR, 4));
    assertThat(inverted.inversion()).isEqualTo(1);
  }

  @Test
  void aLongRestEndsAChord() {
    Phrase phrase = new Phrase();
    for (int pitch : new int[] {48, 60, 64, 67}) {
      phrase.note(0, 4 * QUARTER, pitch).note(40 * QUARTER, 4 * QUARTER, pitch);
    }

    List<ChordSegment> chords = chords(phrase);
    assertThat(chords).extracting(ChordSegment::startTick).containsExactly(0L, 40L * QUARTER);
    assertThat(chords)
        .extracting(ChordSegment::endTick)
        .containsExactly(4L * QUARTER, 44L * QUARTER);
  }

  @Test
  void drumsAloneHaveNoChords() {
    assertThat(chords(Tunes.rock(4, 250))).isEmpty();
  }

  @Test
  void aSteadyTempoFindsTheSameChordsWithoutAGrid() {
    assertThat(chords(Tunes.cadencesInAMinor(), new QuarterScale.SteadyTempo(120)))
        .extracting(ChordSegment::chord)
        .isEqualTo(chords(Tunes.cadencesInAMinor()).stream().map(ChordSegment::chord).toList());
  }

  @Test
  void aSlowerTempoChangesSecondsOnly() {
    List<ChordSegment> original = chords(Tunes.cadencesInCMajor());
    List<ChordSegment> slower = chords(Tunes.cadencesInCMajor().tempo(0, 1_000_000));
    assertThat(slower)
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("startSeconds", "endSeconds")
        .isEqualTo(original);
    for (int i = 0; i < original.size(); i++) {
      assertThat(slower.get(i).startSeconds())
          .isCloseTo(2 * original.get(i).startSeconds(), within(1e-9));
    }
  }

  @Property(tries = 50)
  void transposingMovesEveryChordAndNothingElse(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 40, max = 80) Integer> pitches,
      @ForAll @IntRange(min = -11, max = 11) int semitones) {
    Phrase phrase = new Phrase();
    for (int i = 0; i < pitches.size(); i++) {
      phrase.note(i / 3 * QUARTER, QUARTER + i % 2 * QUARTER, pitches.get(i));
    }

    List<ChordSegment> original = chords(phrase);
    List<ChordSegment> moved = chords(phrase.transposed(semitones));
    assertThat(moved).hasSameSizeAs(original);
    for (int i = 0; i < original.size(); i++) {
      Chord before = original.get(i).chord();
      assertThat(moved.get(i))
          .usingRecursiveComparison()
          .ignoringFields("chord")
          .isEqualTo(original.get(i));
      assertThat(moved.get(i).chord())
          .isEqualTo(
              new Chord(
                  Math.floorMod(before.root() + semitones, 12),
                  before.quality(),
                  Math.floorMod(before.bass() + semitones, 12)));
    }
  }
}
