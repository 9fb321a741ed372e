package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import org.junit.jupiter.api.Test;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.tables.DivisionKind;
import org.midilake.tables.MusicalMetadataRow;
import org.midilake.tables.ValueSource;
import org.midilake.testing.TrackBuilder;

/**
 * The columns of single values that are empty or nothing in {@link ColumnsTest}, by hand, for a
 * band that plays C F G C twice, a bar each, at the 120 beats per minute of a file that says
 * nothing: chords and bass in quarter notes, hi-hats in eighths, kicks on one and three, snares on
 * two and four. 28 notes to a bar: 12, 4 and 12.
 */
class BandColumnsTest {
  private static final int QUARTER = 96;
  private static final int BARS = 8;
  private static final int[] ROOTS = {0, 5, 7, 0};

  private static MusicalMetadataRow band() {
    return row(
        smf(format1(), ppq(QUARTER))
            .track(t -> t.name("Three chords").text(0x02, "1955 Nobody").sysex(0x7D, 1))
            .track(BandColumnsTest::playChords)
            .track(BandColumnsTest::playBass)
            .track(BandColumnsTest::playDrums)
            .bytes());
  }

  private static void playChords(TrackBuilder t) {
    t.program(0, 0).lyric("La ").lyric("la").control(0, 7, 90).control(0, 1, 5);
    for (int beat = 0; beat < 4 * BARS; beat++) {
      int root = 60 + ROOTS[beat / 4 % 4];
      t.on(0, root, 70).on(0, root + 4, 70).on(0, root + 7, 70).wait(QUARTER);
      t.off(0, root).off(0, root + 4).off(0, root + 7);
    }
  }

  private static void playBass(TrackBuilder t) {
    t.program(1, 33).pitchBend(1, 8192).pitchBend(1, 9000).channelPressure(1, 3);
    for (int beat = 0; beat < 4 * BARS; beat++) {
      t.note(1, 36 + ROOTS[beat / 4 % 4], 90, QUARTER);
    }

    t.polyphonicPressure(1, 36, 4);
  }

  private static void playDrums(TrackBuilder t) {
    for (int beat = 0; beat < 4 * BARS; beat++) {
      int drum = beat % 2 == 0 ? 36 : 38;
      t.on(9, drum, 100).on(9, 42, 60).wait(QUARTER / 2).off(9, drum).off(9, 42);
      t.note(9, 42, 60, QUARTER / 2);
    }
  }

  private static MusicalMetadataRow row(byte[] bytes) {
    return new FileAnalyzer(new AnalysisSettings(KeyProfile.ENSEMBLE, 100_000))
        .analyze(bytes, bytes.length)
        .metadata()
        .orElseThrow();
  }

  @Test
  void percussionAndEventsAreCounted() {
    MusicalMetadataRow row = band();
    assertThat(row.noteCount()).isEqualTo(224);
    assertThat(row.pitchedNoteCount()).isEqualTo(128);
    assertThat(row.percussionNoteCount()).isEqualTo(96);
    assertThat(row.hasPercussion()).isTrue();
    assertThat(row.percussionShare().orElseThrow()).isCloseTo(3 / 7.0, within(1e-9));
    assertThat(row.percussionInstruments())
        .containsExactly("Bass Drum 1", "Acoustic Snare", "Closed Hi-Hat");
    assertThat(row.instrumentCount()).isEqualTo(3);
    assertThat(row.channelCount()).isEqualTo(3);
    assertThat(row.notesPerSecond()).hasValue(14);
    assertThat(row.maxPolyphony()).isEqualTo(6);
    // Quarter notes that sound in a bar: 12 of chords, 4 of bass, 4 of hi-hats, 2 of drums.
    assertThat(row.meanPolyphony().orElseThrow()).isCloseTo(22 / 4.0, within(1e-9));
    assertThat(row.controlChangeCount()).isEqualTo(2);
    assertThat(row.controllerNumbers()).containsExactly(1, 7);
    assertThat(row.pitchBendCount()).isEqualTo(2);
    assertThat(row.pressureCount()).isEqualTo(2);
    assertThat(row.sysexCount()).isEqualTo(1);
    assertThat(row.lyricCount()).isEqualTo(2);
    assertThat(row.title()).contains("Three chords");
    assertThat(row.copyright()).contains("1955 Nobody");
    assertThat(row.durationSeconds()).isEqualTo(16);
  }

  @Test
  void textureAndFormAreThoseOfTheBand() {
    MusicalMetadataRow row = band();
    assertThat(row.isChordal()).isTrue();
    assertThat(row.isMelodic()).isFalse();
    assertThat(row.isPercussive()).isFalse();
    assertThat(row.scaleType()).contains("major");
    assertThat(row.swingRatio()).hasValue(1);
    assertThat(row.barCount()).isEqualTo(8);
    // C occurs four times, F and G twice: five of the eight bars were there before.
    assertThat(row.repeatedBarShare()).hasValue(5 / 8.0);
    assertThat(row.loopFirstBar()).hasValue(1);
    assertThat(row.loopLastBar()).hasValue(4);
    assertThat(row.loopRepeats()).hasValue(2);
    assertThat(row.loopStartSeconds()).hasValue(0);
    assertThat(row.loopEndSeconds()).hasValue(8);
  }

  @Test
  void chordsAreSummedUp() {
    MusicalMetadataRow row = band();
    // C F G C F G C: the fourth and the fifth bar are one chord.
    assertThat(row.chordCount()).isEqualTo(7);
    assertThat(row.distinctChordCount()).isEqualTo(3);
    assertThat(row.chordChangesPerSecond().orElseThrow()).isCloseTo(6 / 16.0, within(1e-9));
    assertThat(row.seventhChordShare()).hasValue(0);
    assertThat(row.extendedChordShare()).hasValue(0);
    assertThat(row.chordProgression()).contains("I - IV - V - I");
    assertThat(row.modulationCount()).isZero();
  }

  @Test
  void whatTheFileDoesNotSayIsEstimated() {
    MusicalMetadataRow row = band();
    assertThat(row.tempoMetaBpm()).isEmpty();
    assertThat(row.tempoEstimateBpm().orElseThrow()).isCloseTo(120, within(1.2));
    assertThat(row.tempoEstimateConfidence().orElseThrow()).isBetween(0.5, 1.0);
    assertThat(row.finalTempoBpm()).isEqualTo(row.tempoEstimateBpm().orElseThrow());
    assertThat(row.finalTempoSource()).isEqualTo(ValueSource.ESTIMATE);
    assertThat(row.keyMeta()).isEmpty();
    assertThat(row.keyEstimate()).contains("C major");
    assertThat(row.keyScores()).hasSize(4).isSortedAccordingTo((a, b) -> Double.compare(b, a));
    assertThat(row.keyEstimateConfidence().orElseThrow()).isBetween(row.keyScores().get(1), 1.0);
    assertThat(row.keyRunnersUp()).hasSize(3).doesNotHaveDuplicates().doesNotContain("C major");
    assertThat(row.finalKey()).contains("C major");
    assertThat(row.finalKeySource()).isEqualTo(ValueSource.ESTIMATE);
    assertThat(row.timeSignatureMeta()).isEmpty();
    assertThat(row.timeSignatureEstimate()).contains("4/4");
    assertThat(row.timeSignatureEstimateConfidence().orElseThrow()).isBetween(0.3, 1.0);
    assertThat(row.finalTimeSignature()).isEqualTo("4/4");
    assertThat(row.finalTimeSignatureSource()).isEqualTo(ValueSource.ESTIMATE);
  }

  @Test
  void timeCodeHasFramesInPlaceOfQuarterNotes() {
    MusicalMetadataRow row =
        row(smf(format0(), smpte(25, 40)).track(t -> t.note(0, 60, 64, 1000)).bytes());
    assertThat(row.divisionKind()).isEqualTo(DivisionKind.SMPTE);
    assertThat(row.ticksPerQuarterNote()).isEmpty();
    assertThat(row.smpteFramesPerSecond()).hasValue(25);
    assertThat(row.ticksPerFrame()).hasValue(40);
    assertThat(row.durationSeconds()).isEqualTo(1);
    assertThat(row.isQuantised()).isEmpty();
  }
}
