package org.midilake.analysis.key;

/**
 * Published weights of the twelve pitch classes, from the tonic upwards, and the correlation of a
 * histogram with their rotations (Krumhansl, "Cognitive Foundations of Musical Pitch", 1990, ch.
 * 4).
 */
public final class PitchClassProfiles {
  /** Krumhansl and Kessler, Psychological Review 89 (1982), table 1. */
  public static final PitchClassProfiles KRUMHANSL_KESSLER =
      new PitchClassProfiles(
          new double[] {6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88},
          new double[] {6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17});

  /** Temperley, "What's Key for Key?", Music Perception 17 (1999), figure 4. */
  public static final PitchClassProfiles TEMPERLEY =
      new PitchClassProfiles(
          new double[] {5.0, 2.0, 3.5, 2.0, 4.5, 4.0, 2.0, 4.5, 2.0, 3.5, 1.5, 4.0},
          new double[] {5.0, 2.0, 3.5, 4.5, 2.0, 4.0, 2.0, 4.5, 3.5, 2.0, 1.5, 4.0});

  /** Albrecht and Shanahan, Music Perception 31 (2013), table 2. */
  public static final PitchClassProfiles ALBRECHT_SHANAHAN =
      new PitchClassProfiles(
          new double[] {
            0.238, 0.006, 0.111, 0.006, 0.137, 0.094, 0.016, 0.214, 0.009, 0.080, 0.008, 0.081
          },
          new double[] {
            0.220, 0.006, 0.104, 0.123, 0.019, 0.103, 0.012, 0.214, 0.062, 0.022, 0.061, 0.052
          });

  private final double[] major;
  private final double[] minor;

  private PitchClassProfiles(double[] major, double[] minor) {
    this.major = standardised(major);
    this.minor = standardised(minor);
  }

  /** Mean 0 and length 1, so that a dot product is a correlation. */
  private static double[] standardised(double[] profile) {
    double mean = 0;
    for (double value : profile) {
      mean += value / 12;
    }

    double squares = 0;
    for (double value : profile) {
      squares += (value - mean) * (value - mean);
    }

    double[] result = new double[12];
    for (int i = 0; i < 12; i++) {
      result[i] = (profile[i] - mean) / Math.sqrt(squares);
    }

    return result;
  }

  /**
   * Pearson correlation of a histogram with the profile of each key.
   *
   * @param histogram weight of each pitch class from C, not negative
   * @param correlations receives one value per key by {@link Key#index}; 0 for a flat histogram
   */
  public void correlate(double[] histogram, double[] correlations) {
    double mean = 0;
    for (int i = 0; i < 12; i++) {
      mean += histogram[i] / 12;
    }

    double squares = 0;
    for (int i = 0; i < 12; i++) {
      squares += (histogram[i] - mean) * (histogram[i] - mean);
    }

    double scale = squares > 0 ? 1 / Math.sqrt(squares) : 0;
    for (int tonic = 0; tonic < 12; tonic++) {
      double inMajor = 0;
      double inMinor = 0;
      for (int step = 0; step < 12; step++) {
        double weight = histogram[(tonic + step) % 12] - mean;
        inMajor += weight * major[step];
        inMinor += weight * minor[step];
      }

      correlations[tonic] = inMajor * scale;
      correlations[tonic + 12] = inMinor * scale;
    }
  }
}
