package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.midilake.music.Notes;
import org.midilake.music.Song;
import org.midilake.music.SongBuilder;
import org.midilake.music.TextEvent;

/** Whatever the bytes are, there is a report, and all its numbers can be stored. */
class AnyBytesTest {
  private static final int MAX_EVENTS = 200;

  private final SmfReader reader = new SmfReader(MAX_EVENTS);
  private final EventBuffer events = new EventBuffer();
  private final SongBuilder builder = new SongBuilder();

  private static byte[] validFile() {
    return smf(format1(), ppq(480))
        .track(t -> t.name("Titel \u00fc").tempo(500_000).timeSignature(3, 4).minorKey(-3))
        .track(
            t ->
                t.program(0, 5)
                    .on(0, 60, 90)
                    .wait(200)
                    .running(60, 0)
                    .sysex(0x7E, 0x7F, 9, 1, 0xF7)
                    .lyric("la")
                    .pitchBend(3, 9000)
                    .note(9, 36, 100, 20_000))
        .bytes();
  }

  @Test
  void everyPrefixOfAValidFileGivesAReport() {
    byte[] file = validFile();
    for (int length = 0; length <= file.length; length++) {
      check(Arrays.copyOf(file, length));
    }
  }

  @Test
  void aPrefixKeepsTheNotesThatItHolds() {
    byte[] file = validFile();
    int before = 0;
    for (int length = 0; length <= file.length; length++) {
      int noteOns = Reading.of(Arrays.copyOf(file, length)).noteOns();

      assertThat(noteOns).isGreaterThanOrEqualTo(before);
      before = noteOns;
    }

    assertThat(before).isEqualTo(2);
  }

  @Test
  void everyFileWithOneByteChangedGivesAReport() {
    byte[] file = validFile();
    for (int at = 0; at < file.length; at++) {
      byte original = file[at];
      for (int value = 0; value < 256; value++) {
        file[at] = (byte) value;
        check(file);
      }

      file[at] = original;
    }
  }

  @Property(tries = 500)
  void randomBytesGiveAReport(@ForAll @Size(max = 2000) byte[] bytes) {
    check(bytes);
  }

  @Property(tries = 1000)
  void randomBytesInATrackGiveAReport(@ForAll @Size(max = 500) byte[] bytes) {
    check(smf(format1(), ppq(96)).chunk("MTrk", bytes).bytes());
  }

  @Property(tries = 500)
  void randomBytesAfterARiffHeaderGiveAReport(@ForAll @Size(max = 200) byte[] bytes) {
    byte[] file =
        Arrays.copyOf("RIFF    RMID".getBytes(StandardCharsets.US_ASCII), 12 + bytes.length);
    System.arraycopy(bytes, 0, file, 12, bytes.length);
    check(file);
  }

  private void check(byte[] bytes) {
    SmfFile file = reader.read(bytes, bytes.length, events);

    assertThat(events.size()).isLessThanOrEqualTo(MAX_EVENTS);
    assertThat(file.findings())
        .allSatisfy(finding -> assertThat(finding.byteOffset()).isBetween(0L, (long) bytes.length));
    if (file.status() == ReadStatus.REJECTED) {
      assertThat(file.findings()).isNotEmpty();
      assertThat(file.division()).isEmpty();
      return;
    }

    Song song = builder.build(file, events);
    assertThat(song.lengthSeconds()).isFinite().isNotNegative();
    assertThat(song.texts()).map(TextEvent::text).noneMatch(text -> text.contains("\0"));
    Notes notes = song.notes();
    for (int note = 0; note < notes.size(); note++) {
      assertThat(notes.onsetSeconds(note)).isFinite().isNotNegative();
      assertThat(notes.endSeconds(note))
          .isFinite()
          .isGreaterThanOrEqualTo(notes.onsetSeconds(note));
      assertThat(notes.endTick(note)).isBetween(notes.onsetTick(note), song.lengthTicks());
    }
  }
}
