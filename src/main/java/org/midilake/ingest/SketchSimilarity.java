package org.midilake.ingest;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.midilake.tables.MusicalFeatureRow;

/** How similar two pieces are, by their fingerprints: key, tempo and instruments do not count. */
public final class SketchSimilarity {
  private SketchSimilarity() {}

  /**
   * The mean of the estimated Jaccard indices of melody, rhythm and harmony, 0..1, of those that
   * both pieces have; 1 for the same score. Empty if they have none in common.
   */
  public static OptionalDouble of(MusicalFeatureRow a, MusicalFeatureRow b) {
    if (a.scoreCode().isPresent() && a.scoreCode().equals(b.scoreCode())) {
      return OptionalDouble.of(1);
    }

    return Stream.of(
            shared(a.melodySketch(), b.melodySketch()),
            shared(a.rhythmSketch(), b.rhythmSketch()),
            shared(a.harmonySketch(), b.harmonySketch()))
        .flatMapToDouble(OptionalDouble::stream)
        .average();
  }

  /** The share of equal places, which estimates the Jaccard index of the sets behind them. */
  private static OptionalDouble shared(List<Integer> a, List<Integer> b) {
    if (a.isEmpty() || b.isEmpty()) {
      return OptionalDouble.empty();
    }

    long equal = IntStream.range(0, a.size()).filter(i -> a.get(i).equals(b.get(i))).count();
    return OptionalDouble.of((double) equal / a.size());
  }
}
