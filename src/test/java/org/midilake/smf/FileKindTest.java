package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileKindTest {
  /** Characters stand for bytes; {@code \xNN} in the table for any byte. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "html, NOT_MIDI_HTML, '  <!DOCTYPE html><html><head>'",
    "html, NOT_MIDI_HTML, '<!-- made by hand --> <HTML>'",
    "xml, NOT_MIDI_XML, '<?xml version=\"1.0\"?><score/>'",
    "text, NOT_MIDI_TEXT, 'file does not exist'",
    "zip, NOT_MIDI_ZIP, 'PK\\x03\\x04\\x14\\x00 MThd'",
    "rar, NOT_MIDI_RAR, 'Rar!\\x1A\\x07\\x00'",
    "mp3, NOT_MIDI_MP3, 'ID3\\x03\\x00'",
    "mp3, NOT_MIDI_MP3, '\\xFF\\xFB\\x90\\x64\\x00'",
    "wav, NOT_MIDI_WAV, 'RIFF\\x24\\x00\\x00\\x00WAVEfmt '",
    "aiff, NOT_MIDI_AIFF, 'FORM\\x00\\x00\\x00\\x24AIFFCOMM'",
    "asf, NOT_MIDI_ASF, '0&\\xB2u\\x8Ef\\xCF\\x11\\xA6\\xD9'",
    "png, NOT_MIDI_PNG, '\\x89PNG\\x0D\\x0A\\x1A\\x0A'",
    "jpeg, NOT_MIDI_JPEG, '\\xFF\\xD8\\xFF\\xE0\\x00\\x10JFIF'",
    "appledouble, NOT_MIDI_APPLE_DOUBLE, '\\x00\\x05\\x16\\x07\\x00\\x02'",
    "zeros, NOT_MIDI_ZEROS, '\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00\\x00'",
    "empty, EMPTY_FILE, ''",
    "other, NOT_MIDI_OTHER, '\\x01\\x02\\x03\\xFE'",
    "other, NOT_MIDI_OTHER, 'M\\x00'"
  })
  void whatIsNotMidiIsNamed(String kind, FindingCode code, String content) {
    Reading reading = Reading.of(bytes(content));

    assertThat(reading.file().kind()).isEqualTo(kind);
    assertThat(reading.codes()).containsExactly(code);
    assertThat(reading.file().status()).isEqualTo(ReadStatus.REJECTED);
    assertThat(reading.file().division()).isEmpty();
    assertThat(reading.events().size()).isZero();
  }

  @Test
  void theFirstBytesAreInTheFinding() {
    Reading reading = Reading.of(new byte[] {1, 2, -2});

    assertThat(reading.file().findings().get(0).detail()).isEqualTo("3 bytes, first 01 02 FE");
  }

  @Test
  void aPageThatMentionsAHeaderIsNotMidi() {
    Reading reading = Reading.of(bytes("<html>A file starts with MThd, then 00 00 00 06.</html>"));

    assertThat(reading.codes()).containsExactly(FindingCode.NOT_MIDI_HTML);
  }

  private static byte[] bytes(String content) {
    StringBuilder characters = new StringBuilder();
    for (int i = 0; i < content.length(); i++) {
      if (content.startsWith("\\x", i)) {
        characters.append((char) Integer.parseInt(content.substring(i + 2, i + 4), 16));
        i += 3;
      } else {
        characters.append(content.charAt(i));
      }
    }

    return characters.toString().getBytes(StandardCharsets.ISO_8859_1);
  }
}
