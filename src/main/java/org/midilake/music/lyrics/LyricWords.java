package org.midilake.music.lyrics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.midilake.music.TextEvent;

/**
 * Joins syllables to words. A word ends at white space, at a new line or paragraph, and before a
 * syllable that begins with white space. New lines are a slash before a syllable (Soft Karaoke) or
 * a carriage return, new paragraphs a backslash before it or a line feed (<i>SMF Lyric Meta Event
 * Definition</i>, RP-017, MMA). A hyphen at the end of a syllable joins it to the next one. Where
 * no syllable of a track has any white space, each that does not end with a hyphen ends its word.
 */
public final class LyricWords {
  private final boolean spaced;
  private final List<LyricWord> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private long wordTick;
  private int track;
  private int line;
  private int paragraph;

  // Ends of lines and paragraphs count when the next word begins, so that they are not counted
  // before the first word, and once where both signs or several are written.
  private boolean lineEnded;
  private boolean paragraphEnded;

  private LyricWords(boolean spaced) {
    this.spaced = spaced;
  }

  /** The words of all tracks by time, from the texts of a piece in order of time. */
  public static List<LyricWord> of(List<TextEvent> texts) {
    List<TextEvent> all = Syllables.of(texts);
    if (all.isEmpty()) {
      return List.of();
    }

    Map<Integer, List<TextEvent>> byTrack = new TreeMap<>();
    for (TextEvent syllable : all) {
      byTrack.computeIfAbsent(syllable.track(), number -> new ArrayList<>()).add(syllable);
    }

    List<LyricWord> words = new ArrayList<>();
    byTrack.values().forEach(syllables -> words.addAll(ofTrack(syllables)));
    words.sort(Comparator.comparingLong(LyricWord::tick));
    return words;
  }

  private static List<LyricWord> ofTrack(List<TextEvent> syllables) {
    LyricWords track = new LyricWords(syllables.stream().anyMatch(LyricWords::hasSpace));
    syllables.forEach(track::add);
    track.endWord();
    return track.words;
  }

  private static boolean hasSpace(TextEvent syllable) {
    return syllable.text().chars().anyMatch(character -> character == ' ' || character == '\t');
  }

  private void add(TextEvent syllable) {
    track = syllable.track();
    String text = syllable.text();
    boolean joined = text.length() > 1 && text.endsWith("-");
    int start = startsLine(text) ? 1 : 0;
    int end = joined ? text.length() - 1 : text.length();
    for (int i = start; i < end; i++) {
      add(text.charAt(i), syllable.tick());
    }

    if (!spaced && !joined) {
      endWord();
    }
  }

  /** The signs of Soft Karaoke count at the start of a syllable only. */
  private boolean startsLine(String text) {
    boolean paragraphs = text.startsWith("\\");
    if (!paragraphs && !text.startsWith("/")) {
      return false;
    }

    endWord();
    lineEnded = true;
    paragraphEnded |= paragraphs;
    return true;
  }

  private void add(char character, long tick) {
    if (!Character.isWhitespace(character)) {
      append(character, tick);
      return;
    }

    endWord();
    lineEnded |= character == '\r' || character == '\n';
    paragraphEnded |= character == '\n';
  }

  private void append(char character, long tick) {
    if (word.isEmpty()) {
      wordTick = tick;
      line += lineEnded && !words.isEmpty() ? 1 : 0;
      paragraph += paragraphEnded && !words.isEmpty() ? 1 : 0;
      lineEnded = false;
      paragraphEnded = false;
    }

    word.append(character);
  }

  private void endWord() {
    if (!word.isEmpty()) {
      words.add(new LyricWord(track, wordTick, paragraph, line, word.toString()));
      word.setLength(0);
    }
  }
}
