package org.midilake.library.names;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the number by which files are in order: {@code 01 - Title}, {@code 3_beat}, {@code Track
 * 05}.
 */
final class TrackNumberFinder {
  private static final Pattern WORD = Pattern.compile("(?i)^(?:track|trk)[ _-]?(\\d{1,5})$");
  private static final Pattern LEADING =
      Pattern.compile("^(\\d{1,4})(?:(?<sign>[ ]?[-.)][ ]?|_+)|[ ]+)(?=[\\p{L}(]|\\d)");
  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;

  private TrackNumberFinder() {}

  /** A title may begin with a number of its own. */
  static Optional<Fact<Integer>> find(Segment file, NameKind kind) {
    Matcher word = WORD.matcher(file.text());
    if (word.find()) {
      return Optional.of(
          file.take(Integer.parseInt(word.group(1)), SURE, word.start(), word.end()));
    }

    Matcher leading = LEADING.matcher(file.text());
    if (!leading.find() || !file.isFree(0, leading.end(1)) || isOfWord(file, leading.end(1))) {
      return Optional.empty();
    }

    String digits = leading.group(1);
    boolean padded = digits.startsWith("0");
    boolean signed = leading.group("sign") != null;
    boolean digitFollows = Character.isDigit(file.text().charAt(leading.end()));
    boolean goesOn = digitFollows && (signed || (!padded && kind == NameKind.TITLE));
    boolean counts = signed || padded || kind == NameKind.PARTS;
    return goesOn || !counts || TempoFinder.isMachine(Integer.parseInt(digits))
        ? Optional.empty()
        : Optional.of(
            file.take(
                Integer.parseInt(digits), padded || signed ? SURE : LIKELY, 0, leading.end(1)));
  }

  /** {@code 2-step}, {@code 8-bit}: the number is the beginning of a word. */
  private static boolean isOfWord(Segment file, int end) {
    return file.matches().stream().anyMatch(match -> match.start() == 0 && match.end() > end);
  }
}
