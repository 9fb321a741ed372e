package org.midilake.library.names;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midilake.library.tags.TagCategory;

/**
 * How many of the words of a name are known ones: names of loops and parts are made of them, titles
 * of songs hardly.
 */
final class WordCover {
  private static final Pattern WORD =
      Pattern.compile(
          "\\p{Lu}?\\p{Ll}[\\p{Ll}'’]+|\\p{Lu}{2,}(?!\\p{Ll})|\\p{Lu}{2,}s?|[\\p{Lo}]+");

  /** Articles and the like: in titles as in packs. */
  private static final String STOP_WORDS = "word";

  private WordCover() {}

  /** Share of the words in a range that are known, 0..1; 1 if there are none. */
  static double of(Segment segment, int start, int end) {
    Matcher word = WORD.matcher(segment.text());
    word.region(start, end);
    int words = 0;
    int known = 0;
    while (word.find()) {
      if (isStopWord(segment, word)) {
        continue;
      }

      words++;
      if (segment.isTaken(word.start()) || covers(segment, word)) {
        known++;
      }
    }

    return words == 0 ? 1 : (double) known / words;
  }

  static double of(Segment segment) {
    return of(segment, 0, segment.text().length());
  }

  private static boolean covers(Segment segment, Matcher word) {
    return segment.matches().stream()
        .anyMatch(match -> match.start() <= word.start() && match.end() >= word.end());
  }

  private static boolean isStopWord(Segment segment, Matcher word) {
    return segment.matches().stream()
        .anyMatch(
            match ->
                match.tag().category() == TagCategory.NEUTRAL
                    && match.tag().name().equals(STOP_WORDS)
                    && match.start() == word.start()
                    && match.end() == word.end());
  }
}
