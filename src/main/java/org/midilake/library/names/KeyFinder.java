package org.midilake.library.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a key, and tells keys from chords, transposing instruments and words that look alike. */
final class KeyFinder {
  /** A clarinet in B♭ plays in any key. */
  private static final Pattern TRANSPOSING =
      Pattern.compile(
          "(?i)(?:clarinets?|trumpets?|horns?|sax|saxophones?|cornets?|tubas?)[ _-]*(?:in[ ])?$");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("(?i).*(?:\\d|bpm)[ ]$");
  private static final Pattern NUMBER_AFTER = Pattern.compile("[ ]\\d.*");

  private KeyFinder() {}

  /** The key of the nearest segment that has one. */
  static Optional<Fact<NameKey>> find(List<Segment> nearestFirst) {
    return nearestFirst.stream().flatMap(segment -> find(segment).stream()).findFirst();
  }

  private static Optional<Fact<NameKey>> find(Segment segment) {
    for (KeyForm form : KeyForm.values()) {
      Matcher match = form.matcher(segment.text());
      while (match.find()) {
        if (segment.isFree(match.start(), match.end()) && isMeant(form, segment, match)) {
          return Optional.of(
              segment.take(form.key(match), form.confidence(), match.start(), match.end()));
        }
      }
    }

    return Optional.empty();
  }

  private static boolean isMeant(KeyForm form, Segment segment, Matcher match) {
    String before = segment.text().substring(0, match.start());
    String after = segment.text().substring(match.end());
    return switch (form) {
      case WITH_MODE -> !match.group().startsWith("a ");
      case GERMAN, SMALL_MINOR, TONIC_BY_TEMPO -> true;
      case SPOKEN, TONIC_WITH_ACCIDENTAL -> !TRANSPOSING.matcher(before).find();
      case SHORT_MINOR -> standsAlone(match.group(), before, after);
    };
  }

  /**
   * Between blanks, {@code Am} and {@code Em} may be words: a number or a sign beside them helps.
   */
  private static boolean standsAlone(String key, String before, String after) {
    boolean blankBefore = before.endsWith(" ") && !before.endsWith("- ");
    boolean blankAfter = after.startsWith(" ") && !after.startsWith(" -");
    if (!blankBefore && !blankAfter) {
      return !before.isEmpty() || !after.startsWith("'");
    }

    if (key.length() > 2
        || NUMBER_BEFORE.matcher(before).matches()
        || NUMBER_AFTER.matcher(after).matches()) {
      return true;
    }
    return after.isEmpty() && !key.equals("Am") && !key.equals("Em");
  }
}
