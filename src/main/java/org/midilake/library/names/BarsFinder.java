package org.midilake.library.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a length in bars: {@code 8bars}, {@code 4-Bar}, {@code two bar}. */
final class BarsFinder {
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?i)(?<![\\d.])(?<!\\d[-–])(\\d{1,3})[ _-]?(?:bars?|takte?|measures?)(?![a-z])");
  private static final Pattern WORD =
      Pattern.compile("(?i)(?<![a-z])(one|two|four|eight|sixteen)[ _-]bars?(?![a-z])");

  /** {@code 8Dm140Kicks}: bars, key and tempo in one word. */
  private static final Pattern PACKED =
      Pattern.compile("^(\\d{1,2})(?=[A-G][#b]?m?\\d{2,3}\\p{Lu})");

  private static final Map<String, Integer> WORDS =
      Map.of("one", 1, "two", 2, "four", 4, "eight", 8, "sixteen", 16);
  private static final int MOST = 256;
  private static final double SURE = 0.9;
  private static final double LIKELY = 0.6;

  private BarsFinder() {}

  static Optional<Fact<Integer>> find(List<Segment> nearestFirst) {
    return nearestFirst.stream().flatMap(segment -> find(segment).stream()).findFirst();
  }

  private static Optional<Fact<Integer>> find(Segment segment) {
    Matcher number = NUMBER.matcher(segment.text());
    while (number.find()) {
      int bars = Integer.parseInt(number.group(1));
      if (bars >= 1 && bars <= MOST && segment.isFree(number.start(), number.end())) {
        return Optional.of(segment.take(bars, SURE, number.start(), number.end()));
      }
    }

    Matcher packed = PACKED.matcher(segment.text());
    if (packed.find()) {
      int bars = Integer.parseInt(packed.group(1));
      return Optional.of(segment.take(bars, LIKELY, packed.start(), packed.end()));
    }

    Matcher word = WORD.matcher(segment.text());
    return word.find()
        ? Optional.of(
            segment.take(
                WORDS.get(word.group(1).toLowerCase(Locale.ROOT)), SURE, word.start(), word.end()))
        : Optional.empty();
  }
}
