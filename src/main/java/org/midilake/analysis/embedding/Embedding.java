package org.midilake.analysis.embedding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * The embedding of a piece: the numbers of each {@link Family}, scaled to the length that is the
 * root of its weight. The scalar product of two embeddings is then the weighted mean of the cosines
 * of the families, 0..1; a family that one piece has nothing of counts as 0.
 */
public final class Embedding {
  private Embedding() {}

  /**
   * The embedding of the numbers of each family, none of them negative.
   *
   * @param families as many numbers as the family is wide, or none where there is nothing to say
   */
  public static List<Double> of(Map<Family, List<Double>> families) {
    List<Double> embedding = new ArrayList<>(Family.WIDTH);
    for (Family family : Family.values()) {
      embedding.addAll(scaled(family, families.getOrDefault(family, List.of())));
    }

    return embedding;
  }

  private static List<Double> scaled(Family family, List<Double> numbers) {
    double squares = numbers.stream().mapToDouble(it -> it * it).sum();
    if (squares == 0) {
      return Collections.nCopies(family.width(), 0.0);
    }

    if (numbers.size() != family.width()) {
      throw new IllegalArgumentException(
          family + " has " + family.width() + " numbers, not " + numbers.size());
    }

    double scale = StrictMath.sqrt(family.weight() / squares);
    return numbers.stream().map(it -> it * scale).toList();
  }

  /** Numbers rotated so that the one at {@code first} comes first. */
  public static List<Double> rotated(List<Double> numbers, int first) {
    List<Double> rotated = new ArrayList<>(numbers);
    Collections.rotate(rotated, -first);
    return rotated;
  }
}
