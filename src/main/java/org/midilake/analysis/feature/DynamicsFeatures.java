package org.midilake.analysis.feature;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * How loud the notes of a piece are struck, percussion included.
 *
 * @param histogram share of the notes by velocity: 1..15, 16..31 and so on to 112..127
 * @param range highest less lowest velocity
 * @param distinct number of different velocities
 * @param meanChange mean absolute change of velocity from one moment's loudest note to the next
 * @param accentShare share of the notes a quarter or more above the mean velocity, 0..1
 * @param trend correlation of velocity with time, -1 (fading) to 1 (growing); empty if neither
 *     varies
 */
public record DynamicsFeatures(
    List<Double> histogram,
    OptionalInt range,
    int distinct,
    OptionalDouble meanChange,
    OptionalDouble accentShare,
    OptionalDouble trend) {
  public DynamicsFeatures {
    histogram = List.copyOf(histogram);
  }
}
