package org.midilake.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.format2;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.nio.charset.StandardCharsets;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.midilake.smf.FindingCode;

class SongBuilderTest {
  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void secondsFollowTheTempoChangesOfAllTracks() {
    Song song =
        Songs.of(
            smf(format1(), ppq(100))
                .track(t -> t.tempo(1_000_000).wait(400).tempo(250_000))
                .track(t -> t.wait(200).tempo(2_000_000))
                .track(t -> t.wait(100).note(0, 60, 90, 200).wait(200).note(0, 62, 90, 100)));

    Notes notes = song.notes();
    assertThat(notes.onsetSeconds(0)).isEqualTo(1, CLOSE);
    assertThat(notes.endSeconds(0)).isEqualTo(4, CLOSE);
    assertThat(notes.onsetSeconds(1)).isEqualTo(6.25, CLOSE);
    assertThat(notes.endSeconds(1)).isEqualTo(6.5, CLOSE);
    assertThat(song.lengthSeconds()).isEqualTo(6.5, CLOSE);
    assertThat(song.tempoMap().changes())
        .containsExactly(
            new TempoChange(0, 0, 1_000_000),
            new TempoChange(1, 200, 2_000_000),
            new TempoChange(0, 400, 250_000));
  }

  @Test
  void smpteTimeDoesNotDependOnTheTempo() {
    Song song =
        Songs.of(
            smf(format0(), smpte(25, 40)).track(t -> t.tempo(1).wait(2500).note(0, 60, 90, 1)));

    assertThat(song.notes().onsetSeconds(0)).isEqualTo(2.5, CLOSE);
  }

  @Test
  void aProgramIsInForceOnItsChannelInAllTracksFromItsTickOn() {
    Song song =
        Songs.of(
            smf(format1(), ppq(96))
                .track(t -> t.note(0, 60, 90, 10).note(0, 61, 90, 10).note(1, 62, 90, 10))
                .track(t -> t.wait(10).program(0, 40).wait(10).program(0, 41)));

    Notes notes = song.notes();
    assertThat(notes.program(0)).isZero();
    assertThat(notes.program(1)).isEqualTo(40);
    assertThat(notes.program(2)).isZero();
  }

  @Test
  void tracksOfFormat2FollowOneAnother() {
    Song song =
        Songs.of(
            smf(format2(), ppq(96))
                .track(t -> t.note(0, 60, 90, 96))
                .track(t -> t.timeSignature(3, 4).wait(48).note(0, 62, 90, 96)));

    assertThat(Songs.notes(song)).containsExactly("60@0-96", "62@144-240");
    assertThat(song.tracks()).containsExactly(new TrackSpan(0, 96), new TrackSpan(96, 240));
    assertThat(song.timeSignatures().get(0).tick()).isEqualTo(96);
    assertThat(song.lengthTicks()).isEqualTo(240);
  }

  @Test
  void anAbsurdDeltaTimeCountsAsNone() {
    Song song =
        Songs.of(
            smf(format0(), ppq(96))
                .track(t -> t.wait(0x0FFF_FFFF).note(0, 60, 90, 96).wait(96).note(0, 62, 90, 96)));

    assertThat(Songs.codes(song)).containsExactly(FindingCode.DELTA_TIME_ABSURD);
    assertThat(Songs.notes(song)).containsExactly("60@0-96", "62@192-288");
    assertThat(song.lengthTicks()).isEqualTo(288);
  }

  @Test
  void anAbsurdDurationIsReported() {
    Song song =
        Songs.of(smf(format0(), ppq(1)).track(t -> t.tempo(0xFFFFFF).wait(28_000).on(0, 60, 90)));

    assertThat(Songs.codes(song)).contains(FindingCode.DURATION_ABSURD);
    assertThat(song.lengthSeconds()).isFinite();
  }

  @Test
  void metaEventsThatMakeNoSenseAreWithoutEffect() {
    Song song =
        Songs.of(
            smf(format0(), ppq(96))
                .track(
                    t ->
                        t.tempo(0)
                            .meta(0x51, 1)
                            .meta(0x58, 0, 2, 24, 8)
                            .meta(0x58, 4)
                            .meta(0x59, 9, 0)
                            .meta(0x59, 1, 255)
                            .meta(0x59, 0xFD, 1)
                            .meta(0x58, 6, 3)));

    assertThat(song.tempoMap().changes()).isEmpty();
    assertThat(song.timeSignatures()).containsExactly(new TimeSignatureChange(0, 0, 6, 8, 24, 8));
    assertThat(song.keySignatures()).containsExactly(new KeySignatureChange(0, 0, -3, true));
  }

  @Test
  void textsAreInOrderOfTimeAndClean() {
    Song song =
        Songs.of(
            smf(format1(), ppq(96))
                .track(t -> t.name("Lead\0").wait(20).lyric("la"))
                .track(t -> t.wait(10).text(6, "Café", StandardCharsets.ISO_8859_1)));

    assertThat(song.texts())
        .containsExactly(
            new TextEvent(0, 0, 3, "Lead", "US-ASCII"),
            new TextEvent(1, 10, 6, "Café", "windows-1252"),
            new TextEvent(0, 20, 5, "la", "US-ASCII"));
    assertThat(Songs.codes(song))
        .containsExactly(FindingCode.TEXT_CONTROL_CHARACTERS, FindingCode.TEXT_NOT_UTF8);
  }

  @Test
  void everyKindOfEventIsCounted() {
    Song song =
        Songs.of(
            smf(format0(), ppq(96))
                .track(
                    t ->
                        t.note(0, 60, 90, 1)
                            .polyphonicPressure(0, 60, 1)
                            .control(0, 1, 1)
                            .program(0, 1)
                            .channelPressure(0, 1)
                            .pitchBend(0, 1)
                            .sysex(0xF7)
                            .escape(1)
                            .tempo(1_000_000)));

    assertThat(song.counts()).isEqualTo(new EventCounts(1, 1, 1, 1, 1, 1, 1, 2, 2));
  }

  @Test
  void aRejectedFileHasNoSong() {
    assertThatThrownBy(() -> Songs.of(new byte[0], new SongBuilder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a rejected file has no song");
  }
}
