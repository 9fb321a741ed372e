package org.midilake.music;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.smf.FindingCode.NOTES_OVERLAP;
import static org.midilake.smf.FindingCode.NOTE_OFF_WITHOUT_NOTE;
import static org.midilake.smf.FindingCode.NOTE_WITHOUT_END;
import static org.midilake.testing.SmfBuilder.FIRST_EVENT;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class NotePairingTest {
  @Test
  void noteOnWithVelocityZeroEndsTheNote() {
    Song song =
        Songs.of(smf(format0(), ppq(480)).track(t -> t.on(0, 60, 90).wait(480).on(0, 60, 0)));

    assertThat(Songs.notes(song)).containsExactly("60@0-480");
    assertThat(song.findings()).isEmpty();
    assertThat(song.counts().noteOns()).isEqualTo(1);
    assertThat(song.counts().noteOffs()).isEqualTo(1);
  }

  @Test
  void ofTwoNotesOfOnePitchTheFirstEndsFirst() {
    Song song =
        Songs.of(
            smf(format0(), ppq(480))
                .track(
                    t ->
                        t.on(0, 60, 90)
                            .wait(10)
                            .on(0, 60, 80)
                            .wait(10)
                            .off(0, 60)
                            .wait(10)
                            .off(0, 60)));

    assertThat(Songs.notes(song)).containsExactly("60@0-20", "60@10-30");
    assertThat(Songs.codes(song)).containsExactly(NOTES_OVERLAP);
    assertThat(song.findings().get(0).byteOffset()).isEqualTo(FIRST_EVENT + 4);
  }

  @Test
  void aNoteEndsOnItsOwnChannelAndTrackOnly() {
    Song song =
        Songs.of(
            smf(format1(), ppq(480))
                .track(t -> t.on(0, 60, 90).wait(30).off(0, 60))
                .track(t -> t.on(1, 60, 90).wait(5).off(0, 60).wait(5).off(1, 60)));

    assertThat(Songs.notes(song)).containsExactly("60@0-30", "60@0-10");
    assertThat(Songs.codes(song)).containsExactly(NOTE_OFF_WITHOUT_NOTE);
    assertThat(song.findings().get(0).track()).isEqualTo(OptionalInt.of(1));
    assertThat(song.findings().get(0).byteOffset()).isEqualTo(FIRST_EVENT + 12 + 8 + 4);
  }

  @Test
  void aNoteWithoutEndEndsWithItsTrack() {
    Song song =
        Songs.of(
            smf(format1(), ppq(480))
                .track(t -> t.on(0, 60, 90).wait(7).on(0, 62, 90).wait(93).meta(0x2F).withoutEnd())
                .track(t -> t.wait(500).note(0, 60, 90, 10)));

    assertThat(Songs.notes(song)).containsExactly("60@0-100", "62@7-100", "60@500-510");
    assertThat(Songs.codes(song)).containsExactly(NOTE_WITHOUT_END, NOTE_WITHOUT_END);
    assertThat(song.findings().get(1).byteOffset()).isEqualTo(FIRST_EVENT + 4);
  }

  @Test
  void notesAreOrderedByOnsetThenPitchThenChannelThenTrack() {
    Song song =
        Songs.of(
            smf(format1(), ppq(480))
                .track(t -> t.wait(10).on(3, 64, 1).on(2, 60, 2).wait(5).off(3, 64).off(2, 60))
                .track(t -> t.wait(4).note(5, 70, 3, 1).wait(5).note(2, 60, 4, 1))
                .track(t -> t.wait(10).note(1, 60, 5, 1)));

    Notes notes = song.notes();
    assertThat(Songs.notes(song))
        .containsExactly("70@4-5", "60@10-11", "60@10-15", "60@10-11", "64@10-15");
    assertThat(notes.channel(1)).isEqualTo(1);
    assertThat(notes.track(2)).isZero();
    assertThat(notes.track(3)).isEqualTo(1);
    assertThat(notes.velocity(4)).isEqualTo(1);
  }

  @Test
  void oneBuilderServesManyFiles() {
    SongBuilder builder = new SongBuilder();
    Songs.of(smf(format0(), ppq(96)).track(t -> t.program(0, 9).on(0, 60, 90)).bytes(), builder);
    Song second =
        Songs.of(smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 8)).bytes(), builder);

    assertThat(Songs.notes(second)).containsExactly("60@0-8");
    assertThat(second.notes().program(0)).isZero();
    assertThat(second.findings()).isEmpty();
  }
}
