package org.midilake.analysis.feature;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which pitches a piece uses, percussion left out.
 *
 * @param histogram share of the notes by pitch class, from C; empty without notes
 * @param classes number of different pitch classes, 0..12
 * @param entropy entropy of the histogram in bits, 0..3.59
 * @param strongestShare share of the commonest pitch class, 0..1
 * @param deviation standard deviation of the pitches in semitones
 * @param range highest less lowest pitch in semitones
 * @param bassShare share of the notes below pitch 55, 0..1
 * @param trebleShare share of the notes above pitch 72, 0..1
 * @param scale the scale on the tonic of the key estimate that holds the notes
 */
public record PitchFeatures(
    List<Double> histogram,
    int classes,
    OptionalDouble entropy,
    OptionalDouble strongestShare,
    OptionalDouble deviation,
    OptionalInt range,
    OptionalDouble bassShare,
    OptionalDouble trebleShare,
    Optional<Scale> scale) {
  public PitchFeatures {
    histogram = List.copyOf(histogram);
  }
}
