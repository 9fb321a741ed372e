package org.midilake.library.names;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which names write keys, the surest first. */
enum KeyForm {
  /** {@code F# minor}, {@code Bbmaj}, {@code C-sharp minor}; not the chord {@code Cmaj7}. */
  WITH_MODE(
      0.95,
      "(?:(?<![\\p{L}\\p{N}#♯])(?<tonic>[A-Ga-g])|(?<=[\\p{Ll}\\p{N}])(?<hump>[A-G]))"
          + "[ ]?(?<accidental>[#♯♭]|[bB](?=[ _-]*(?i:maj|min|moll|dur))|[ _-]?(?i:sharp|flat))?"
          + "[ _-]{0,2}(?<mode>(?i:major|minor|maj|min))(?!\\p{Ll})(?!\\p{Lu}{2})"
          + "(?![ ]?(?:6|7|9|11|13)(?!\\d))"),
  /** {@code h-Moll}, {@code As-Dur}, {@code cis-moll}. */
  GERMAN(
      0.95,
      "(?<![\\p{L}\\p{N}])(?<german>(?i:cis|dis|fis|gis|ais|ces|des|es|ges|as|[a-h]))"
          + "[ _-]?(?<mode>(?i:moll|dur))(?!\\p{L})"),
  /**
   * {@code Key of G}, {@code KeyAm}, {@code in Bb}, and {@code in A} before a number or the end.
   */
  SPOKEN(
      0.8,
      "(?<![\\p{L}])(?:(?i:key)[ _-]?(?:(?i:of)[ _-])?|in[ ])(?<tonic>[A-G])"
          + "(?<accidental>[#♯♭]|b|-(?:sharp|flat))?(?<minor>m)?"
          + "(?=$|[)\\]_,(-]|[ ]+(?:[-(,]|K\\.?[ ]?\\d|[Oo]p|BWV|\\d))"),
  /** {@code F#m}, {@code Am}; not the chord {@code Em7}, nor a word that looks like a key. */
  SHORT_MINOR(
      0.85,
      "(?:(?<![\\p{L}#♯])(?<![.])(?<tonic>[A-G]))(?<accidental>[#♯♭]|b)?(?<minor>m)"
          + "(?!\\p{L})(?!(?:6|7|9|11|13)(?!\\d))"),
  /** {@code cm} beside a number. */
  SMALL_MINOR(0.6, "(?<=\\d[_-])(?<tonic>[a-g])(?<accidental>#|b)?(?<minor>m)(?=[_-]|$)"),
  /** {@code F#}, {@code Bb}, {@code A-flat}, {@code D♭}. */
  TONIC_WITH_ACCIDENTAL(
      0.7,
      "(?<![\\p{L}\\p{N}])(?<tonic>[A-G])(?<accidental>[#♯♭]|b|-?(?:sharp|flat))(?![\\p{L}\\p{N}#])"),
  /** {@code G} beside a tempo. */
  TONIC_BY_TEMPO(
      0.6,
      "(?:(?<=(?i:bpm)[ _-])|(?<=(?i:bpm)[ ]-[ ])|(?<=_\\d{2}_)|(?<=_\\d{3}_))(?<tonic>[A-G])"
          + "(?=$|[ _.)-])|(?<=[ _-])(?<before>[A-G])(?=[ _-]{1,3}\\d{2,3}(?:$|(?i:[ _]?bpm)))"
          + "|(?<=[ _](?:[5-9]\\d|1\\d\\d)[ _-])(?<last>[A-G])$");

  private static final Map<String, String> GERMAN_TONICS =
      Map.ofEntries(
          Map.entry("cis", "C#"),
          Map.entry("dis", "D#"),
          Map.entry("fis", "F#"),
          Map.entry("gis", "G#"),
          Map.entry("ais", "A#"),
          Map.entry("ces", "Cb"),
          Map.entry("des", "Db"),
          Map.entry("es", "Eb"),
          Map.entry("ges", "Gb"),
          Map.entry("as", "Ab"),
          Map.entry("b", "Bb"),
          Map.entry("h", "B"));

  private final double confidence;
  private final Pattern pattern;

  KeyForm(double confidence, String pattern) {
    this.confidence = confidence;
    this.pattern = Pattern.compile(pattern);
  }

  double confidence() {
    return confidence;
  }

  Matcher matcher(String text) {
    return pattern.matcher(text);
  }

  /** The key that a match of this form says. */
  NameKey key(Matcher match) {
    Optional<Mode> mode =
        group(match, "mode")
            .map(KeyForm::mode)
            .or(() -> group(match, "minor").map(m -> Mode.MINOR));
    Optional<String> german = group(match, "german").map(text -> text.toLowerCase(Locale.ROOT));
    if (german.isPresent()) {
      String plain = german.get().toUpperCase(Locale.ROOT);
      return new NameKey(GERMAN_TONICS.getOrDefault(german.get(), plain), mode);
    }

    String tonic =
        group(match, "tonic")
            .or(() -> group(match, "hump"))
            .or(() -> group(match, "before"))
            .or(() -> group(match, "last"))
            .orElseThrow()
            .toUpperCase(Locale.ROOT);
    return new NameKey(
        tonic + group(match, "accidental").map(KeyForm::accidental).orElse(""), mode);
  }

  private Optional<String> group(Matcher match, String name) {
    return pattern.pattern().contains("(?<" + name + ">")
        ? Optional.ofNullable(match.group(name))
        : Optional.empty();
  }

  private static Mode mode(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.startsWith("maj") || small.equals("dur") ? Mode.MAJOR : Mode.MINOR;
  }

  private static String accidental(String text) {
    String small = text.toLowerCase(Locale.ROOT);
    return small.equals("#") || small.equals("♯") || small.endsWith("sharp") ? "#" : "b";
  }
}
