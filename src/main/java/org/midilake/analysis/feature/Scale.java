package org.midilake.analysis.feature;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Scales, as semitones above the tonic, the smaller and then the commoner first. */
public enum Scale {
  MAJOR_PENTATONIC(0, 2, 4, 7, 9),
  MINOR_PENTATONIC(0, 3, 5, 7, 10),
  BLUES(0, 3, 5, 6, 7, 10),
  WHOLE_TONE(0, 2, 4, 6, 8, 10),
  MAJOR(0, 2, 4, 5, 7, 9, 11),
  NATURAL_MINOR(0, 2, 3, 5, 7, 8, 10),
  HARMONIC_MINOR(0, 2, 3, 5, 7, 8, 11),
  MELODIC_MINOR(0, 2, 3, 5, 7, 9, 11),
  DORIAN(0, 2, 3, 5, 7, 9, 10),
  MIXOLYDIAN(0, 2, 4, 5, 7, 9, 10),
  LYDIAN(0, 2, 4, 6, 7, 9, 11),
  PHRYGIAN(0, 1, 3, 5, 7, 8, 10),
  LOCRIAN(0, 1, 3, 5, 6, 8, 10),
  CHROMATIC(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11);

  /** Passing notes and wrong ones are not part of the scale. */
  private static final double SMALLEST_SHARE = 0.95;

  /** Fewer pitch classes are in too many scales to name one. */
  private static final int FEWEST_CLASSES = 5;

  private static final Scale[] ALL = values();

  private final int[] steps;

  Scale(int... steps) {
    this.steps = steps;
  }

  /**
   * The smallest scale on a tonic that holds 95 % of the notes; of equally large ones that which
   * holds the most, then the commoner. Nothing if the piece uses fewer than five pitch classes.
   *
   * @param histogram share of the notes by pitch class, from C
   */
  static Optional<Scale> of(int tonic, List<Double> histogram) {
    double[] shares = Shares.array(histogram);
    int classes = 0;
    for (double share : shares) {
      classes += share > 0 ? 1 : 0;
    }

    if (classes < FEWEST_CLASSES) {
      return Optional.empty();
    }

    Scale best = CHROMATIC;
    double held = 0;
    for (Scale scale : ALL) {
      double share = scale.share(tonic, shares);
      boolean better = scale.steps.length < best.steps.length || share > held + 1e-12;
      if (share >= SMALLEST_SHARE && scale.steps.length <= best.steps.length && better) {
        best = scale;
        held = share;
      }
    }

    return Optional.of(best);
  }

  private double share(int tonic, double[] shares) {
    double share = 0;
    for (int step : steps) {
      share += shares[(tonic + step) % 12];
    }

    return share;
  }

  /** For example {@code natural minor}. */
  public String text() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
