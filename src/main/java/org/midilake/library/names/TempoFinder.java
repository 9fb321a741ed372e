package org.midilake.library.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a tempo: {@code 120bpm}, {@code BPM 96}, and bare numbers where loops are named by them.
 */
final class TempoFinder {
  private static final Pattern NAMED =
      Pattern.compile("(?i)(?<![\\d.,])(\\d{2,3}(?:[.,]\\d{1,2})?)[ _-]{0,2}bpm");
  private static final Pattern NAMED_BEFORE =
      Pattern.compile("(?i)(?:bpm|tempo)[ _=:-]{0,2}(\\d{2,3}(?:\\.\\d{1,2})?)(?![\\d\\p{L}])");
  private static final Pattern BARE =
      Pattern.compile("(?<![\\d\\p{L}.#@])(?<!\\d-)(\\d{2,3})(?![\\d\\p{L}@%]|[.-]\\d)");
  private static final Pattern PACKED =
      Pattern.compile("^\\d{1,2}[A-G][#b]?m?(\\d{2,3})(?=\\p{Lu})");
  private static final Pattern WORD_BEFORE = Pattern.compile("(\\p{L}+)[ ._#-]*$");

  /** What numbers behind these words count is no tempo. */
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
          "track",
          "song",
          "take",
          "hymn",
          "psalm",
          "part",
          "pt",
          "set",
          "kit",
          "route",
          "area",
          "studio",
          "level",
          "cd",
          "disc",
          "variation");

  /** Drum machines. */
  private static final Set<Integer> MACHINES = Set.of(303, 606, 707, 808, 909);

  private static final double SLOWEST = 20;
  private static final double FASTEST = 400;
  private static final int SLOWEST_BARE = 50;
  private static final int FASTEST_BARE = 250;
  private static final double SURE = 0.95;
  private static final double LIKELY = 0.6;

  private TempoFinder() {}

  /** A tempo that is called one. */
  static Optional<Fact<Double>> named(List<Segment> nearestFirst) {
    return nearestFirst.stream()
        .flatMap(
            segment ->
                named(segment, NAMED)
                    .or(() -> named(segment, NAMED_BEFORE))
                    .or(() -> named(segment, PACKED))
                    .stream())
        .findFirst();
  }

  private static Optional<Fact<Double>> named(Segment segment, Pattern pattern) {
    Matcher match = pattern.matcher(segment.text());
    while (match.find()) {
      double bpm = Double.parseDouble(match.group(1).replace(',', '.'));
      if (bpm >= SLOWEST && bpm <= FASTEST && segment.isFree(match.start(1), match.end())) {
        return Optional.of(segment.take(bpm, SURE, match.start(1), match.end()));
      }
    }

    return Optional.empty();
  }

  /**
   * The only number that can be one; of two, that which is not at the beginning, where files are
   * numbered. For names of loops and parts, not for titles.
   */
  static Optional<Fact<Double>> bare(List<Segment> nearestFirst) {
    return nearestFirst.stream().flatMap(segment -> bare(segment).stream()).findFirst();
  }

  private static Optional<Fact<Double>> bare(Segment segment) {
    List<MatchResult> candidates = new ArrayList<>();
    List<MatchResult> padded = new ArrayList<>();
    Matcher match = BARE.matcher(segment.text());
    while (match.find()) {
      int bpm = Integer.parseInt(match.group(1));
      if (segment.isFree(match.start(), match.end())
          && bpm >= SLOWEST_BARE
          && bpm <= FASTEST_BARE
          && !isCounted(segment.text().substring(0, match.start()))) {
        (match.group(1).startsWith("0") ? padded : candidates).add(match.toMatchResult());
      }
    }

    if (candidates.size() == 2 && candidates.get(0).start() == 0) {
      candidates.remove(0);
    }

    if (candidates.isEmpty()) {
      padded.removeIf(number -> number.start() == 0 || number.group(1).length() < 3);
      candidates = padded;
    }

    if (candidates.size() != 1) {
      return Optional.empty();
    }

    MatchResult only = candidates.get(0);
    return Optional.of(
        segment.take(Double.valueOf(only.group(1)), LIKELY, only.start(), only.end()));
  }

  private static boolean isCounted(String before) {
    Matcher word = WORD_BEFORE.matcher(before);
    return word.find() && COUNTING.contains(word.group(1).toLowerCase(Locale.ROOT));
  }

  /** Whether a number names a drum machine rather than counting something. */
  static boolean isMachine(int number) {
    return MACHINES.contains(number);
  }
}
