package org.midilake.music.lyrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.midilake.music.TextEvent;
import org.midilake.smf.MetaType;

class LyricWordsTest {
  private static final int STEP = 10;

  /** Texts of one type in one track, ten ticks apart. */
  private static List<TextEvent> texts(int type, int track, String... texts) {
    List<TextEvent> events = new ArrayList<>();
    for (String text : texts) {
      events.add(new TextEvent(track, events.size() * STEP, type, text, "US-ASCII"));
    }

    return events;
  }

  private static List<LyricWord> lyrics(String... syllables) {
    return LyricWords.of(texts(MetaType.LYRIC, 1, syllables));
  }

  private static List<String> words(List<LyricWord> words) {
    return words.stream().map(LyricWord::text).toList();
  }

  @Test
  void syllablesAreJoinedUntilWhiteSpace() {
    assertThat(lyrics("Twin", "kle ", "lit", "tle", " star"))
        .containsExactly(
            new LyricWord(1, 0, 0, 0, "Twinkle"),
            new LyricWord(1, 20, 0, 0, "little"),
            new LyricWord(1, 40, 0, 0, "star"));
  }

  @Test
  void slashesAndReturnsEndLinesBackslashesAndLineFeedsParagraphs() {
    List<LyricWord> expected =
        List.of(
            new LyricWord(1, 0, 0, 0, "one"),
            new LyricWord(1, 10, 0, 1, "two"),
            new LyricWord(1, 20, 1, 2, "three"));

    assertThat(lyrics("\\one ", "/two ", "\\three")).isEqualTo(expected);
    assertThat(lyrics("one \r", "two \n", "three")).isEqualTo(expected);
    assertThat(lyrics("one \r", "/two \r\n", "three")).isEqualTo(expected);
  }

  @Test
  void aHyphenJoinsAndWithoutSpacesEverySyllableElseIsAWord() {
    assertThat(words(lyrics("hel-", "lo", "world", "-"))).containsExactly("hello", "world", "-");
  }

  @Test
  void severalWordsInOneEventHaveItsTime() {
    assertThat(lyrics("one two "))
        .containsExactly(new LyricWord(1, 0, 0, 0, "one"), new LyricWord(1, 0, 0, 0, "two"));
  }

  @Test
  void karaokeFilesSingInTheirTextEvents() {
    List<TextEvent> texts = new ArrayList<>();
    texts.addAll(texts(MetaType.TEXT, 0, "@KMIDI KARAOKE FILE", "just a remark"));
    texts.addAll(texts(MetaType.TEXT, 2, "@LENGL", "@TTitle", "\\Hel", "lo ", "world"));

    assertThat(words(LyricWords.of(texts))).containsExactly("Hello", "world");
  }

  @Test
  void aTrackOfWordsIsSungWithoutAnyFurtherSign() {
    List<TextEvent> texts = new ArrayList<>(texts(MetaType.TRACK_NAME, 2, "Words"));
    texts.addAll(texts(MetaType.TEXT, 2, "Hel", "lo ", "world"));

    assertThat(words(LyricWords.of(texts))).containsExactly("Hello", "world");
  }

  @Test
  void textsOfOtherFilesAreNotSung() {
    assertThat(LyricWords.of(texts(MetaType.TEXT, 0, "/home/me/song.mid", "made by me"))).isEmpty();
  }

  @Test
  void wordsOfSeveralTracksComeByTime() {
    List<TextEvent> texts = new ArrayList<>(texts(MetaType.LYRIC, 1, "a ", "b "));
    texts.addAll(texts(MetaType.LYRIC, 2, "c ", "d "));

    assertThat(words(LyricWords.of(texts))).containsExactly("a", "c", "b", "d");
  }
}
