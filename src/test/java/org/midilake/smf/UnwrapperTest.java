package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.format1;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class UnwrapperTest {
  private static final byte[] SONG =
      smf(format0(), ppq(480)).track(t -> t.name("Song").note(0, 60, 90, 480)).bytes();

  @Test
  void aRiffWrapperIsOpened() {
    byte[] riff =
        ByteBuffer.allocate(36 + SONG.length)
            .order(ByteOrder.LITTLE_ENDIAN)
            .put(ascii("RIFF"))
            .putInt(28 + SONG.length)
            .put(ascii("RMIDDISP"))
            .putInt(3)
            .put(ascii("abc\0data"))
            .putInt(SONG.length)
            .put(SONG)
            .array();

    Reading reading = Reading.of(riff);

    assertThat(reading.file().kind()).isEqualTo("rmid");
    assertThat(reading.codes()).containsExactly(FindingCode.RIFF_WRAPPER);
    assertThat(reading.file().tracks().get(0).byteOffset()).isEqualTo(32 + 14);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aRiffWrapperWhoseChunksMakeNoSenseIsSearched() {
    byte[] riff = HeaderFindingsTest.insert(SONG, 0, 'R', 'I', 'F', 'F', 0, 0, 0, 0);
    riff = HeaderFindingsTest.insert(riff, 8, 'R', 'M', 'I', 'D', 'd', 'a', 'y', 's');

    Reading reading = Reading.of(riff);

    assertThat(reading.file().kind()).isEqualTo("rmid");
    assertThat(reading.codes()).containsExactly(FindingCode.JUNK_BEFORE_HEADER);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void gzipIsUnpackedAndOffsetsReferToWhatWasInside() throws IOException {
    byte[] packed = gzip(SONG);

    Reading reading = Reading.of(packed);

    assertThat(reading.codes()).containsExactly(FindingCode.GZIP_WRAPPER);
    assertThat(reading.file().kind()).isEqualTo("smf");
    assertThat(reading.events().bytes()).isEqualTo(SONG);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aGzipStreamThatBreaksOffIsReadAsFarAsItGoes() throws IOException {
    byte[] packed = gzip(SONG);

    Reading reading = Reading.of(Arrays.copyOf(packed, packed.length - 6));

    assertThat(reading.codes())
        .containsExactly(FindingCode.GZIP_TRUNCATED, FindingCode.GZIP_WRAPPER);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.PARTIAL);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void aGzipBombIsCutOff() throws IOException {
    byte[] bomb = Arrays.copyOf(SONG, 50_000_000);

    Reading reading = Reading.of(gzip(bomb));

    assertThat(reading.codes()).contains(FindingCode.GZIP_TOO_LARGE);
    assertThat(reading.events().bytes().length).isLessThan(10_000_000);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void gzipOfSomethingElseIsRejected() throws IOException {
    Reading reading = Reading.of(gzip(ascii("hello")));

    assertThat(reading.codes()).containsExactly(FindingCode.NOT_MIDI_GZIP);
    assertThat(reading.file().kind()).isEqualTo("gzip");
  }

  @Test
  void theDataForkOfMacBinaryIsRead() {
    byte[] file = Arrays.copyOf(new byte[] {0, 4, 's', 'o', 'n', 'g'}, 128 + SONG.length + 90);
    System.arraycopy(SONG, 0, file, 128, SONG.length);
    file[86] = (byte) SONG.length;
    Arrays.fill(file, 128 + SONG.length, file.length, (byte) 7);

    Reading reading = Reading.of(file);

    assertThat(reading.codes()).containsExactly(FindingCode.MAC_BINARY_WRAPPER);
    assertThat(reading.file().tracks().get(0).byteOffset()).isEqualTo(128 + 14);
    assertThat(reading.noteOns()).isEqualTo(1);
  }

  @Test
  void carriageReturnsOfATextTransferAreTakenOutAgain() {
    byte[] song =
        smf(format1(), ppq(480))
            .track(t -> t.note(0, 10, 90, 10).note(0, 13, 10, 10))
            .track(t -> t.note(0, 60, 10, 480))
            .bytes();
    ByteArrayOutputStream damaged = new ByteArrayOutputStream();
    for (byte value : song) {
      if (value == '\n') {
        damaged.write('\r');
      }

      damaged.write(value);
    }

    Reading reading = Reading.of(damaged.toByteArray());

    assertThat(reading.codes()).containsExactly(FindingCode.LINE_ENDS_CHANGED);
    assertThat(reading.events().bytes()).isEqualTo(song);
    assertThat(reading.noteOns()).isEqualTo(3);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }

    return out.toByteArray();
  }
}
