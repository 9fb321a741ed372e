package org.midilake.analysis.chord;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

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

  /** There are 48 degrees at most: capitals and small letters, in major and minor. */
  private static final int DEGREE_BITS = 8;

  private static final int PLACE_BITS = 32;

  /** Sums up chords; {@code degrees} are their numerals without figures. */
  public static ChordSummary of(List<ChordSegment> segments, List<String> degrees) {
    double all = 0;
    double seventh = 0;
    double extended = 0;
    BitSet distinct = new BitSet();
    for (ChordSegment segment : segments) {
      Quality quality = segment.chord().quality();
      all += segment.seconds();
      seventh += quality.hasSeventh() ? segment.seconds() : 0;
      extended += quality.isExtended() ? segment.seconds() : 0;
      distinct.set(quality.ordinal() * 12 + segment.chord().root());
    }

    return new ChordSummary(
        segments.size(),
        distinct.cardinality(),
        ratio(segments.size() - 1, all),
        ratio(seventh, all),
        ratio(extended, all),
        mostFrequent(degrees));
  }

  private static OptionalDouble ratio(double part, double all) {
    return all > 0 ? OptionalDouble.of(part / all) : OptionalDouble.empty();
  }

  private static Optional<String> mostFrequent(List<String> degrees) {
    long[] places = places(degrees);
    Arrays.sort(places);
    int most = 1;
    int earliest = degrees.size();
    int start = 0;
    for (int i = 1; i <= places.length; i++) {
      if (i == places.length || places[i] >>> PLACE_BITS != places[start] >>> PLACE_BITS) {
        int count = i - start;
        int first = (int) places[start];
        if (count > most || (count == most && count > 1 && first < earliest)) {
          most = count;
          earliest = first;
        }

        start = i;
      }
    }

    return most > 1
        ? Optional.of(String.join(" - ", degrees.subList(earliest, earliest + LENGTH)))
        : Optional.empty();
  }

  /** By chord, but the last ones: numbers of its degree and those after it, then its place. */
  private static long[] places(List<String> degrees) {
    Map<String, Integer> numbers = new HashMap<>();
    long[] places = new long[Math.max(0, degrees.size() - LENGTH + 1)];
    int progression = 0;
    for (int i = 0; i < degrees.size(); i++) {
      Integer known = numbers.putIfAbsent(degrees.get(i), numbers.size());
      progression = progression << DEGREE_BITS | (known == null ? numbers.size() - 1 : known);
      if (i + 1 >= LENGTH) {
        places[i + 1 - LENGTH] = (long) progression << PLACE_BITS | (i + 1 - LENGTH);
      }
    }

    return places;
  }
}
