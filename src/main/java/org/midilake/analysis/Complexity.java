package org.midilake.analysis;

import java.util.OptionalDouble;
import org.midilake.analysis.feature.PitchFeatures;
import org.midilake.analysis.feature.RhythmFeatures;
import org.midilake.analysis.feature.TextureFeatures;
import org.midilake.analysis.melody.MelodyFeatures;

/**
 * How much there is in a piece to take in, 0..1: the mean of these terms, each cut off at 1,
 * without those that a piece does not have.
 *
 * <ol>
 *   <li>entropy of the pitch classes by that of twelve equal ones
 *   <li>entropy of the melody's intervals by that of sixteen equal ones
 *   <li>moments per quarter note by four: sixteenth notes throughout are 1
 *   <li>variation of the intervals between moments (standard deviation by mean)
 *   <li>syncopated beats, doubled
 *   <li>mean number of sounding pitched notes by six
 * </ol>
 */
final class Complexity {
  private static final double MOST_CLASS_BITS = StrictMath.log(12) / StrictMath.log(2);
  private static final double MOST_INTERVAL_BITS = 4;
  private static final double MOST_MOMENTS = 4;
  private static final double MOST_SYNCOPATION = 0.5;
  private static final double MOST_VOICES = 6;

  private Complexity() {}

  static OptionalDouble of(
      PitchFeatures pitches,
      MelodyFeatures melody,
      RhythmFeatures rhythm,
      TextureFeatures texture) {
    double[] terms = {
      term(pitches.entropy(), MOST_CLASS_BITS),
      term(melody.intervalEntropy(), MOST_INTERVAL_BITS),
      term(rhythm.momentsPerQuarter(), MOST_MOMENTS),
      term(rhythm.intervalVariation(), 1),
      term(rhythm.syncopation(), MOST_SYNCOPATION),
      term(texture.pitchedPolyphony(), MOST_VOICES)
    };
    double sum = 0;
    int count = 0;
    for (double term : terms) {
      if (!Double.isNaN(term)) {
        sum += term;
        count++;
      }
    }

    return count > 0 ? OptionalDouble.of(sum / count) : OptionalDouble.empty();
  }

  /** Not a number for what a piece does not have. */
  private static double term(OptionalDouble value, double most) {
    return value.isPresent() ? Math.min(1, value.getAsDouble() / most) : Double.NaN;
  }
}
