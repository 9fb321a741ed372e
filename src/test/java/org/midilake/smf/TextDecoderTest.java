package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDecoderTest {
  private final TextDecoder decoder = new TextDecoder();

  @Test
  void asciiIsAscii() {
    assertThat(decode("Piano\r\n\tleft"))
        .isEqualTo(new DecodedText("Piano\r\n\tleft", "US-ASCII", 0));
  }

  @Test
  void validUtf8IsUtf8() {
    assertThat(decode("Für Elise \uD834\uDD1E"))
        .isEqualTo(new DecodedText("Für Elise \uD834\uDD1E", "UTF-8", 0));
  }

  @Test
  void controlCharactersAreLeftOutAndCounted() {
    assertThat(decode("\0Bass\u0001\u007F\u0085")).isEqualTo(new DecodedText("Bass", "UTF-8", 4));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "windows-31j, '交響曲第五番ハ短調,アレグロ・コン・ブリオ,作曲：ベートーヴェン'",
    "GB18030, '第五交响曲命运,有活力的快板,作曲家贝多芬的著名作品'",
    "windows-1251, 'Симфония номер пять,Аллегро с огнем,Музыка Бетховена и других'",
    "windows-1252, 'Für Elise – Präludium,Déjà vu à l’été,Señor niño corazón'",
    "EUC-KR, '교향곡 제오번 다단조,알레그로 콘 브리오,작곡가는 베토벤입니다'"
  })
  void theCharacterSetIsFoundFromAllTextsOfAFileTogether(String encoding, String texts) {
    Charset charset = Charset.forName(encoding);
    List<String> parts = Arrays.asList(texts.split(",", -1));
    decoder.startFile();
    parts.forEach(part -> observe(part.getBytes(charset)));
    decoder.conclude();

    assertThat(parts)
        .allSatisfy(part -> assertThat(decode(part.getBytes(charset)).text()).isEqualTo(part));
  }

  @Test
  void aShortTextThatTellsNothingIsReadAsWindows1252() {
    byte[] bytes = {'C', 'a', 'f', (byte) 0xE9};
    decoder.startFile();
    observe(bytes);
    decoder.conclude();

    assertThat(decode(bytes)).isEqualTo(new DecodedText("Café", "windows-1252", 0));
  }

  @Test
  void theFileBeforeIsForgotten() {
    decoder.startFile();
    observe("交響曲第五番ハ短調、アレグロ・コン・ブリオ".getBytes(Charset.forName("windows-31j")));
    decoder.conclude();
    decoder.startFile();
    decoder.conclude();

    assertThat(decode(new byte[] {(byte) 0xE9}).text()).isEqualTo("é");
  }

  @Property(tries = 2000)
  void everyTextCanBeStored(@ForAll byte[] bytes) {
    decoder.startFile();
    observe(bytes);
    decoder.conclude();

    String text = decode(bytes).text();

    // What PostgreSQL refuses: NUL, and what has no UTF-8 form (unpaired surrogates).
    assertThat(text).doesNotContain("\0");
    assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(text);
  }

  private void observe(byte[] bytes) {
    decoder.observe(bytes, 0, bytes.length);
  }

  private DecodedText decode(String text) {
    return decode(text.getBytes(StandardCharsets.UTF_8));
  }

  private DecodedText decode(byte[] bytes) {
    return decoder.decode(bytes, 0, bytes.length);
  }
}
