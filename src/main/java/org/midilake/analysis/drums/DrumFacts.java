package org.midilake.analysis.drums;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a drum part plays.
 *
 * @param strokes number of percussion notes
 * @param bars number of bars with strokes
 * @param strokesPerQuarter strokes by the quarter notes of its bars' moments, from first to last
 * @param pieces pieces that are struck, in the order of {@link KitPiece}
 * @param techniques in the order of {@link Technique}
 * @param ghostShare share of the snare's strokes below velocity 40, 0..1
 * @param kind what it is for
 * @param fillProbability probability that it is a fill and not a groove, 0..1
 * @param feel how its beat is felt
 * @param swing ratio of its long to its short eighth notes
 * @param styles all styles that are told apart, most probable first; empty with few strokes
 */
public record DrumFacts(
    int strokes,
    int bars,
    OptionalDouble strokesPerQuarter,
    List<KitPiece> pieces,
    List<Technique> techniques,
    OptionalDouble ghostShare,
    PatternKind kind,
    double fillProbability,
    Optional<Feel> feel,
    OptionalDouble swing,
    List<DrumStyle> styles) {
  public DrumFacts {
    pieces = List.copyOf(pieces);
    techniques = List.copyOf(techniques);
    styles = List.copyOf(styles);
  }

  /** A style and its probability, 0..1. */
  public record DrumStyle(String name, double probability) {}

  /** Rides, crashes, splashes and chinas among the pieces. */
  public List<KitPiece> cymbals() {
    return pieces.stream().filter(KitPiece::isCymbal).toList();
  }
}
