package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.smf.FindingCode.ALIEN_CHUNK;
import static org.midilake.smf.FindingCode.CHUNK_LENGTH_PAST_END;
import static org.midilake.smf.FindingCode.CHUNK_LENGTH_TOO_LONG;
import static org.midilake.smf.FindingCode.CHUNK_LENGTH_TOO_SHORT;
import static org.midilake.smf.FindingCode.DATA_AFTER_END_OF_TRACK;
import static org.midilake.smf.FindingCode.EMPTY_TRACK;
import static org.midilake.smf.FindingCode.END_OF_TRACK_MISSING;
import static org.midilake.smf.FindingCode.FEWER_TRACKS;
import static org.midilake.smf.FindingCode.JUNK_BETWEEN_CHUNKS;
import static org.midilake.smf.FindingCode.MANY_TRACKS;
import static org.midilake.smf.FindingCode.MORE_TRACKS;
import static org.midilake.smf.FindingCode.TOO_MANY_TRACKS;
import static org.midilake.smf.FindingCode.TRACK_TRUNCATED;
import static org.midilake.smf.FindingCode.TRAILING_BYTES;
import static org.midilake.testing.SmfBuilder.FIRST_EVENT;
import static org.midilake.testing.SmfBuilder.FIRST_TRACK;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.util.Arrays;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.midilake.testing.SmfBuilder;

class ChunkFindingsTest {
  /** Bytes of a track with one note: two events of four bytes, and the end of track. */
  private static final int ONE_NOTE_LENGTH = 12;

  private static SmfBuilder start() {
    return smf(format1(), ppq(480));
  }

  @Test
  void chunksOfOtherTypesAreSkipped() {
    Reading reading =
        Reading.of(start().chunk("XFIH", new byte[] {'h', 'i'}).track(t -> t.note(0, 60, 90, 100)));

    assertThat(reading.codes()).containsExactly(ALIEN_CHUNK);
    assertThat(reading.offsetOf(ALIEN_CHUNK)).isEqualTo(FIRST_TRACK);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void bytesBetweenChunksAreSkipped() {
    Reading reading =
        Reading.of(
            start()
                .track(t -> t.note(0, 60, 90, 100))
                .raw(1, 2, 3)
                .track(t -> t.note(0, 62, 90, 100)));

    assertThat(reading.codes()).containsExactly(JUNK_BETWEEN_CHUNKS);
    assertThat(reading.offsetOf(JUNK_BETWEEN_CHUNKS)).isEqualTo(FIRST_EVENT + ONE_NOTE_LENGTH);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 8, 1000})
  void bytesAfterTheLastChunkAreSkipped(int count) {
    int[] trailing = new int[count];
    Arrays.fill(trailing, 0x1A);

    Reading reading = Reading.of(start().track(t -> t.note(0, 60, 90, 100)).raw(trailing));

    assertThat(reading.codes()).containsExactly(TRAILING_BYTES);
    assertThat(reading.offsetOf(TRAILING_BYTES)).isEqualTo(FIRST_EVENT + ONE_NOTE_LENGTH);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.COMPLETE);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 4, ONE_NOTE_LENGTH - 1})
  void aTrackGoesOnAfterALengthThatIsTooShort(int length) {
    Reading reading =
        Reading.of(
            start()
                .track(t -> t.note(0, 60, 90, 100).declaredLength(length))
                .track(t -> t.note(0, 62, 90, 100)));

    assertThat(reading.codes()).containsExactly(CHUNK_LENGTH_TOO_SHORT);
    assertThat(reading.offsetOf(CHUNK_LENGTH_TOO_SHORT)).isEqualTo(FIRST_TRACK + 4);
    assertThat(reading.trackOf(CHUNK_LENGTH_TOO_SHORT)).isEqualTo(OptionalInt.of(0));
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {ONE_NOTE_LENGTH + 1, ONE_NOTE_LENGTH + 8, 2 * ONE_NOTE_LENGTH + 8})
  void theNextTrackIsFoundInsideALengthThatIsTooLong(int length) {
    Reading reading =
        Reading.of(
            start()
                .track(t -> t.note(0, 60, 90, 100).declaredLength(length))
                .track(t -> t.note(0, 62, 90, 100)));

    assertThat(reading.codes()).containsExactly(CHUNK_LENGTH_TOO_LONG);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1000, -1})
  void theNextTrackIsFoundInsideALengthPastTheEnd(int length) {
    Reading reading =
        Reading.of(
            start()
                .track(t -> t.note(0, 60, 90, 100).declaredLength(length).withoutEnd())
                .track(t -> t.note(0, 62, 90, 100)));

    assertThat(reading.codes()).containsExactly(END_OF_TRACK_MISSING, CHUNK_LENGTH_PAST_END);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void aTrackWithoutEventsIsATrack() {
    Reading reading =
        Reading.of(start().track(t -> t.withoutEnd()).track(t -> t.note(0, 60, 90, 100)));

    assertThat(reading.codes()).containsExactly(END_OF_TRACK_MISSING, EMPTY_TRACK);
    assertThat(reading.offsetOf(EMPTY_TRACK)).isEqualTo(FIRST_TRACK);
    assertThat(reading.events().trackCount()).isEqualTo(2);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aTrackMayLackItsEnd() {
    Reading reading = Reading.of(start().track(t -> t.note(0, 60, 90, 100).withoutEnd()));

    assertThat(reading.codes()).containsExactly(END_OF_TRACK_MISSING);
    assertThat(reading.offsetOf(END_OF_TRACK_MISSING)).isEqualTo(FIRST_EVENT + 8);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.COMPLETE);
  }

  @Test
  void whatComesAfterTheEndOfTrackIsSkipped() {
    Reading reading =
        Reading.of(
            start()
                .track(t -> t.on(0, 60, 90).meta(0x2F).on(0, 61, 90))
                .track(t -> t.on(0, 62, 1)));

    assertThat(reading.codes()).containsExactly(DATA_AFTER_END_OF_TRACK);
    assertThat(reading.offsetOf(DATA_AFTER_END_OF_TRACK)).isEqualTo(FIRST_EVENT + 8);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void aTrackThatBreaksOffKeepsItsCompleteEvents() {
    byte[] file = start().track(t -> t.on(0, 60, 90).on(0, 62, 90)).bytes();

    Reading reading = Reading.of(Arrays.copyOf(file, FIRST_EVENT + 6));

    assertThat(reading.codes()).containsExactly(TRACK_TRUNCATED, CHUNK_LENGTH_PAST_END);
    assertThat(reading.offsetOf(TRACK_TRUNCATED)).isEqualTo(FIRST_EVENT + 4);
    assertThat(reading.noteOns()).isEqualTo(1);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.PARTIAL);
  }

  @Test
  void hundredsOfTracksAreRead() {
    SmfBuilder builder = start();
    for (int i = 0; i < 300; i++) {
      builder.track(t -> t.note(0, 60, 90, 100));
    }

    Reading reading = Reading.of(builder);

    assertThat(reading.codes()).containsExactly(MANY_TRACKS);
    assertThat(reading.noteOns()).isEqualTo(300);
  }

  @Test
  void tracksBeyondTheNumbersOfTracksAreLeftOut() {
    SmfBuilder builder = start();
    for (int i = 0; i < 0x10001; i++) {
      builder.emptyTrack();
    }

    Reading reading = Reading.of(builder);

    assertThat(reading.codes()).containsExactly(TOO_MANY_TRACKS, MANY_TRACKS, MORE_TRACKS);
    assertThat(reading.events().trackCount()).isEqualTo(0xFFFF);
  }

  @Test
  void aFileMayEndAfterItsHeader() {
    Reading reading = Reading.of(start().declaredTracks(2));

    assertThat(reading.codes()).containsExactly(FEWER_TRACKS);
    assertThat(reading.file().tracks()).isEmpty();
    assertThat(reading.file().status()).isEqualTo(ReadStatus.COMPLETE);
  }
}
