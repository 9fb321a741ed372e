package org.midilake.analysis.chord;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Single values about the chords of a piece.
 *
 * @param chords number of chords, one after the other
 * @param distinctChords number of different pairs of root and quality
 * @param changesPerSecond changes from one chord to the next, per second of chords
 * @param seventhShare share of the time of all chords with a seventh, 0..1
 * @param extendedShare share of the time of all chords with a sixth, seventh or ninth, 0..1
 * @param progression the degrees of the most frequent {@value #LENGTH} chords in a row, the
 *     earliest of several; empty if none occurs twice
 */
public record ChordSummary(
    int chords,
    int distinctChords,
    OptionalDouble changesPerSecond,
    OptionalDouble seventhShare,
    OptionalDouble extendedShare,
    Optional<String> progression) {
  /** Chords of a progression: most loops of popular music are of four. */
  private static final int LENGTH = 4;

  /** Sums up chords; {@code degrees} are their numerals without figures. */
  public static ChordSummary of(List<ChordSegment> segments, List<String> degrees) {
    double all = 0;
    double seventh = 0;
    double extended = 0;
    Set<Integer> distinct = new HashSet<>();
    for (ChordSegment segment : segments) {
      Quality quality = segment.chord().quality();
      all += segment.seconds();
      seventh += quality.hasSeventh() ? segment.seconds() : 0;
      extended += quality.isExtended() ? segment.seconds() : 0;
      distinct.add(quality.ordinal() * 12 + segment.chord().root());
    }

    return new ChordSummary(
        segments.size(),
        distinct.size(),
        ratio(segments.size() - 1, all),
        ratio(seventh, all),
        ratio(extended, all),
        mostFrequent(degrees));
  }

  private static OptionalDouble ratio(double part, double all) {
    return all > 0 ? OptionalDouble.of(part / all) : OptionalDouble.empty();
  }

  private static Optional<String> mostFrequent(List<String> degrees) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    for (int from = 0; from + LENGTH <= degrees.size(); from++) {
      counts.merge(degrees.subList(from, from + LENGTH), 1, Integer::sum);
    }

    Optional<String> progression = Optional.empty();
    int most = 1;
    for (Map.Entry<List<String>, Integer> entry : counts.entrySet()) {
      if (entry.getValue() > most) {
        most = entry.getValue();
        progression = Optional.of(String.join(" - ", entry.getKey()));
      }
    }

    return progression;
  }
}
