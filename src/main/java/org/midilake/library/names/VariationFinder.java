package org.midilake.library.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.midilake.library.tags.TagMatch;

/**
 * Finds what tells siblings apart: {@code Variation_03}, {@code v2}, {@code Fill 04}, {@code Verse
 * A}.
 */
final class VariationFinder {
  private static final Pattern CALLED =
      Pattern.compile(
          "(?:(?<!\\p{L})(?i:variation|var|take|alt|copy)[ _-]?|(?<![\\p{L}\\p{N}])[vV]"
              + "|(?<=\\p{Ll})V)(\\d{1,3}|(?<=[ _-])[A-H]|(?<=(?i:variation)_)[a-h])"
              + "(?![\\p{L}\\p{N}])(?!\\.\\d)");
  private static final Pattern FILL = Pattern.compile("(?<=[ _])F(\\d)$");
  private static final Pattern TRAILING =
      Pattern.compile(
          "(?:\\((?<bracketed>\\d{1,3})\\)|(?<sign>[ _.#-])?(?<number>\\d{1,3}[a-zA-Z]?))$");
  private static final Pattern LETTER = Pattern.compile("(?<=[ _-])([A-D])$");
  private static final Pattern SECTION_LETTER =
      Pattern.compile("(?:Verse|Chorus|Intro|Fill|Groove|Bridge|Part)[ _]?([A-D])(?!\\p{L})");
  private static final Pattern AFTER_WORD =
      Pattern.compile("[ _]?[ _#](\\d{1,3}[a-zA-Z]?)(?![\\p{L}\\p{N}-])");

  /** {@code Dm} before 7, {@code G Maj } before 9, {@code ii} before 7; but not {@code Dm_07}. */
  private static final Pattern CHORD =
      Pattern.compile("(?:(?<!\\p{L})[A-G][#b]?[ ]?|[IViv]+)(?i:m|maj|min|dim|sus|add|aug)?[ ]?$");

  private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)[ ._#-]*$");

  /** Numbers behind these words belong to the title. */
  private static final Set<String> COUNTING =
      Set.of(
          "op",
          "opus",
          "no",
          "nr",
          "bwv",
          "k",
          "kv",
          "hob",
          "rv",
          "woo",
          "d",
          "symphony",
          "sonata",
          "sinfonie",
          "concerto",
          "vol",
          "volume",
          "hymn",
          "psalm",
          "stage",
          "level",
          "world",
          "area",
          "route",
          "studio",
          "act",
          "chapter",
          "episode",
          "formula",
          "apollo",
          "highway",
          "kit",
          "set",
          "song",
          "prog",
          "theme",
          "midi",
          "bars",
          "bar",
          "track",
          "disc",
          "cd");

  private static final double SURE = 0.9;
  private static final double LIKELY = 0.7;
  private static final double POSSIBLE = 0.4;
  private static final int LARGEST_IN_TITLE = 20;

  private VariationFinder() {}

  static Optional<Fact<String>> find(Segment file, List<Segment> nearestFirst, NameKind kind) {
    return taken(file, CALLED, SURE)
        .or(() -> taken(file, FILL, LIKELY))
        .or(() -> trailing(file, kind))
        .or(() -> kind == NameKind.PARTS ? letter(file) : Optional.empty())
        .or(() -> afterWord(file))
        .or(
            () ->
                nearestFirst.stream()
                    .flatMap(segment -> taken(segment, CALLED, LIKELY).stream())
                    .findFirst());
  }

  private static Optional<Fact<String>> taken(Segment segment, Pattern pattern, double confidence) {
    Matcher match = pattern.matcher(segment.text());
    while (match.find()) {
      if (segment.isFree(match.start(1), match.end(1))) {
        return Optional.of(
            segment.take(plain(match.group(1)), confidence, match.start(1), match.end(1)));
      }
    }

    return Optional.empty();
  }

  private static Optional<Fact<String>> letter(Segment file) {
    return taken(file, LETTER, LIKELY).or(() -> taken(file, SECTION_LETTER, LIKELY));
  }

  private static Optional<Fact<String>> trailing(Segment file, NameKind kind) {
    Matcher match = TRAILING.matcher(file.text());
    if (!match.find() || (match.start() == 0 && match.start("number") >= 0)) {
      return Optional.empty();
    }

    String group = match.group("bracketed") == null ? "number" : "bracketed";
    boolean bracketed = group.equals("bracketed");
    String number = match.group(group);
    boolean free = file.isFree(match.start(group), match.end(group));
    boolean meant = bracketed || isMeant(match, number, file.text(), kind);
    return free && meant
        ? Optional.of(
            file.take(
                plain(number),
                kind == NameKind.PARTS || bracketed ? LIKELY : POSSIBLE,
                match.start(group),
                match.end(group)))
        : Optional.empty();
  }

  private static boolean isMeant(Matcher match, String number, String text, NameKind kind) {
    String before = text.substring(0, match.start());
    boolean attached = match.group("sign") == null;
    boolean ofRange = "-".equals(match.group("sign")) && before.matches(".*\\d[ ]?");
    boolean large = number.length() == 3 && !number.startsWith("0");
    boolean ofChord = !"_".equals(match.group("sign")) && !number.startsWith("0");
    if (ofRange || large || isCounted(before) || (ofChord && CHORD.matcher(before).find())) {
      return false;
    }
    return kind == NameKind.PARTS
        ? !attached || endsInSmallLetter(before)
        : isCopy(match, number) || isSmall(match, number);
  }

  /** Collections of songs number further versions: {@code Yesterday.2}. */
  private static boolean isCopy(Matcher match, String number) {
    return ".".equals(match.group("sign")) && number.length() == 1;
  }

  private static boolean isSmall(Matcher match, String number) {
    return " ".equals(match.group("sign"))
        && number.chars().allMatch(Character::isDigit)
        && Integer.parseInt(number) <= LARGEST_IN_TITLE;
  }

  private static boolean endsInSmallLetter(String before) {
    return !before.isEmpty() && Character.isLowerCase(before.charAt(before.length() - 1));
  }

  /** A number right behind an instrument, an element or the like. */
  private static Optional<Fact<String>> afterWord(Segment file) {
    Optional<Fact<String>> last = Optional.empty();
    for (TagMatch tag : file.matches()) {
      Matcher number = AFTER_WORD.matcher(file.text());
      number.region(tag.end(), file.text().length());
      boolean follows = number.lookingAt();
      boolean counts =
          switch (tag.tag().category()) {
            case INSTRUMENT, ELEMENT -> true;
            case GENRE -> follows && number.group(1).startsWith("0");
            case STRUCTURE -> Set.of("groove", "fill").contains(tag.tag().name());
            case NEUTRAL -> Set.of("idea", "pattern").contains(tag.tag().name());
            default -> false;
          };
      if (counts && follows && file.isFree(number.start(1), number.end(1))) {
        last =
            Optional.of(
                new Fact<>(plain(number.group(1)), LIKELY, file.place(), number.group().strip()));
      }
    }

    return last;
  }

  private static boolean isCounted(String before) {
    Matcher word = WORD_BEFORE.matcher(before);
    return word.find() && COUNTING.contains(word.group(1).toLowerCase(Locale.ROOT));
  }

  /** Without leading zeros, letters in capitals. */
  private static String plain(String number) {
    String plain = number.toUpperCase(Locale.ROOT);
    while (plain.length() > 1 && plain.startsWith("0") && Character.isDigit(plain.charAt(1))) {
      plain = plain.substring(1);
    }

    return plain;
  }
}
