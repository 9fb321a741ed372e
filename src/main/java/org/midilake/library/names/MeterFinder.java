package org.midilake.library.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a time signature: {@code 4-4}, {@code 6#8}, {@code 12:8}, {@code ThreeFour}. */
final class MeterFinder {
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d\\p{L}])(?<!\\d[-#:/.])(\\d{1,2})([-#:_])(\\d{1,2})(?![\\d\\p{L}])");
  private static final Pattern GOES_ON = Pattern.compile("[-/.]\\d|\\s*bars?\\b.*");
  private static final Pattern WORDS =
      Pattern.compile(
          "(?i)(?<![a-z])(two|three|four|five|six|seven|nine|twelve)[ _-]?(four|eight)(?![a-z])");
  private static final Map<String, Integer> WORD_NUMBERS =
      Map.of(
          "two", 2, "three", 3, "four", 4, "five", 5, "six", 6, "seven", 7, "eight", 8, "nine", 9,
          "twelve", 12);
  private static final Set<String> KNOWN =
      Set.of(
          "2/2", "3/2", "2/4", "3/4", "4/4", "5/4", "6/4", "7/4", "9/4", "3/8", "5/8", "6/8", "7/8",
          "8/8", "9/8", "10/8", "11/8", "12/8", "13/8", "15/8", "7/16", "9/16", "11/16", "13/16");

  /** With a low line between them two numbers are mostly just two numbers. */
  private static final Set<String> KNOWN_WITH_LOW_LINE =
      Set.of("4/4", "5/8", "6/8", "7/8", "9/8", "12/8");

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;

  private MeterFinder() {}

  /** The time signature of the nearest segment that has one. */
  static Optional<Fact<String>> find(List<Segment> nearestFirst) {
    return nearestFirst.stream().flatMap(segment -> find(segment).stream()).findFirst();
  }

  private static Optional<Fact<String>> find(Segment segment) {
    String text = segment.text();
    Matcher numbers = NUMBERS.matcher(text);
    while (numbers.find()) {
      boolean lowLine = numbers.group(2).equals("_");
      String meter = numbers.group(1) + "/" + numbers.group(3);
      boolean goesOn = GOES_ON.matcher(text).region(numbers.end(), text.length()).lookingAt();
      if ((lowLine ? KNOWN_WITH_LOW_LINE : KNOWN).contains(meter) && !goesOn) {
        return Optional.of(
            segment.take(meter, lowLine ? LIKELY : SURE, numbers.start(), numbers.end()));
      }
    }

    Matcher words = WORDS.matcher(text);
    while (words.find()) {
      String meter = number(words.group(1)) + "/" + number(words.group(2));
      if (KNOWN.contains(meter)) {
        return Optional.of(segment.take(meter, LIKELY, words.start(), words.end()));
      }
    }

    return Optional.empty();
  }

  private static int number(String word) {
    return WORD_NUMBERS.get(word.toLowerCase(Locale.ROOT));
  }
}
