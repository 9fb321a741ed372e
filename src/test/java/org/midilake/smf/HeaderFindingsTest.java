package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.smf.FindingCode.DIVISION_ZERO;
import static org.midilake.smf.FindingCode.FEWER_TRACKS;
import static org.midilake.smf.FindingCode.FORMAT_0_WITH_TRACKS;
import static org.midilake.smf.FindingCode.FORMAT_UNKNOWN;
import static org.midilake.smf.FindingCode.HEADER_LENGTH;
import static org.midilake.smf.FindingCode.HEADER_MISSING;
import static org.midilake.smf.FindingCode.HEADER_TRUNCATED;
import static org.midilake.smf.FindingCode.JUNK_BEFORE_HEADER;
import static org.midilake.smf.FindingCode.MORE_TRACKS;
import static org.midilake.smf.FindingCode.REPEATED_HEADER;
import static org.midilake.smf.FindingCode.SMPTE_RATE_UNKNOWN;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;
import static org.midilake.testing.SmfBuilder.smpte;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.midilake.smf.Division.SmpteDivision;
import org.midilake.smf.Division.TicksPerQuarterNote;
import org.midilake.testing.SmfBuilder;
import org.midilake.testing.SmfBuilder.Format;

class HeaderFindingsTest {
  private static final SmfBuilder ONE_NOTE =
      smf(format0(), ppq(480)).track(t -> t.note(0, 60, 90, 480));

  @Test
  void aHeaderWithMoreThanSixBytesIsSkippedAsAWhole() {
    byte[] file = insert(ONE_NOTE.bytes(), 14, 0, 0);
    file[7] = 8;

    Reading reading = Reading.of(file);

    assertThat(reading.codes()).containsExactly(HEADER_LENGTH);
    assertThat(reading.offsetOf(HEADER_LENGTH)).isEqualTo(4);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aWrongHeaderLengthIsNotBelievedWhereATrackFollowsTheSixBytes() {
    byte[] file = ONE_NOTE.bytes();
    file[7] = 0;

    Reading reading = Reading.of(file);

    assertThat(reading.codes()).containsExactly(HEADER_LENGTH);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aHeaderThatBreaksOffIsRejected() {
    Reading reading = Reading.of(Arrays.copyOf(ONE_NOTE.bytes(), 11));

    assertThat(reading.codes()).containsExactly(HEADER_TRUNCATED);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.REJECTED);
    assertThat(reading.file().division()).isEmpty();
  }

  @Test
  void junkBeforeTheHeaderIsSkipped() {
    Reading reading = Reading.of(insert(ONE_NOTE.bytes(), 0, 'M', 'T', 1, 2, 3));

    assertThat(reading.codes()).containsExactly(JUNK_BEFORE_HEADER);
    assertThat(reading.file().tracks().get(0).byteOffset()).isEqualTo(19);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void tracksWithoutHeaderAreReadAsFormat1() {
    byte[] file = ONE_NOTE.bytes();

    Reading reading = Reading.of(Arrays.copyOfRange(file, 14, file.length));

    assertThat(reading.codes()).containsExactly(HEADER_MISSING);
    assertThat(reading.file().format()).isEqualTo(1);
    assertThat(reading.file().division()).contains(new TicksPerQuarterNote(480));
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aSecondHeaderIsSkipped() {
    byte[] file = ONE_NOTE.bytes();
    byte[] twice = Arrays.copyOf(file, file.length * 2);
    System.arraycopy(file, 0, twice, file.length, file.length);

    Reading reading = Reading.of(twice);

    assertThat(reading.offsetOf(REPEATED_HEADER)).isEqualTo(file.length);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void anUnknownFormatIsReadAsFormat1() {
    Reading reading = Reading.of(smf(new Format(7), ppq(96)).track(t -> t.note(0, 60, 90, 9)));

    assertThat(reading.codes()).containsExactly(FORMAT_UNKNOWN);
    assertThat(reading.offsetOf(FORMAT_UNKNOWN)).isEqualTo(8);
    assertThat(reading.file().format()).isEqualTo(1);
  }

  @Test
  void fewerTracksThanDeclared() {
    Reading reading = Reading.of(smf(format1(), ppq(96)).emptyTrack().declaredTracks(300));

    assertThat(reading.codes()).containsExactly(FEWER_TRACKS);
    assertThat(reading.file().declaredTracks()).isEqualTo(300);
  }

  @Test
  void moreTracksThanDeclaredAreReadAll() {
    Reading reading =
        Reading.of(
            smf(format0(), ppq(96))
                .track(t -> t.note(0, 60, 90, 9))
                .track(t -> t.note(0, 60, 90, 9))
                .declaredTracks(1));

    assertThat(reading.codes()).containsExactly(MORE_TRACKS, FORMAT_0_WITH_TRACKS);
    assertThat(reading.noteOns()).isEqualTo(2);
  }

  @Test
  void aDivisionOfZeroIsReadAs480TicksPerQuarterNote() {
    Reading metrical = Reading.of(smf(format0(), ppq(0)).emptyTrack());
    Reading real = Reading.of(smf(format0(), smpte(25, 0)).emptyTrack());

    assertThat(metrical.offsetOf(DIVISION_ZERO)).isEqualTo(12);
    assertThat(metrical.file().division()).contains(new TicksPerQuarterNote(480));
    assertThat(real.codes()).containsExactly(DIVISION_ZERO);
    assertThat(real.file().division()).contains(new TicksPerQuarterNote(480));
  }

  @Test
  void anUnknownSmpteRateIsUsedAsItIs() {
    Reading reading = Reading.of(smf(format0(), smpte(128, 10)).emptyTrack());

    assertThat(reading.offsetOf(SMPTE_RATE_UNKNOWN)).isEqualTo(12);
    assertThat(reading.file().division()).contains(new SmpteDivision(128, 10));
  }

  static byte[] insert(byte[] bytes, int at, int... inserted) {
    byte[] result = Arrays.copyOf(bytes, bytes.length + inserted.length);
    System.arraycopy(bytes, at, result, at + inserted.length, bytes.length - at);
    for (int i = 0; i < inserted.length; i++) {
      result[at + i] = (byte) inserted[i];
    }

    return result;
  }
}
