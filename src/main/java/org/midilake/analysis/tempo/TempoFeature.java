package org.midilake.analysis.tempo;

/**
 * What speaks for a beat period. Most are autocorrelations of a band of the onset curve at a
 * multiple of the period: at the beat itself, at the bar, and between the beats.
 */
public enum TempoFeature {
  ALL_1(TempoMeasure.correlation(OnsetCurve.ALL, 1)),
  ALL_2(TempoMeasure.correlation(OnsetCurve.ALL, 2)),
  ALL_3(TempoMeasure.correlation(OnsetCurve.ALL, 3)),
  ALL_4(TempoMeasure.correlation(OnsetCurve.ALL, 4)),
  ALL_6(TempoMeasure.correlation(OnsetCurve.ALL, 6)),
  ALL_8(TempoMeasure.correlation(OnsetCurve.ALL, 8)),
  ALL_HALF(TempoMeasure.correlation(OnsetCurve.ALL, 1 / 2.0)),
  ALL_THIRD(TempoMeasure.correlation(OnsetCurve.ALL, 1 / 3.0)),
  ALL_QUARTER(TempoMeasure.correlation(OnsetCurve.ALL, 1 / 4.0)),
  ALL_TWO_THIRDS(TempoMeasure.correlation(OnsetCurve.ALL, 2 / 3.0)),
  ALL_THREE_QUARTERS(TempoMeasure.correlation(OnsetCurve.ALL, 3 / 4.0)),
  ALL_ONE_AND_A_HALF(TempoMeasure.correlation(OnsetCurve.ALL, 3 / 2.0)),
  LOW_1(TempoMeasure.correlation(OnsetCurve.LOW, 1)),
  LOW_2(TempoMeasure.correlation(OnsetCurve.LOW, 2)),
  LOW_4(TempoMeasure.correlation(OnsetCurve.LOW, 4)),
  LOW_HALF(TempoMeasure.correlation(OnsetCurve.LOW, 1 / 2.0)),
  BACKBEAT_1(TempoMeasure.correlation(OnsetCurve.BACKBEAT, 1)),
  BACKBEAT_2(TempoMeasure.correlation(OnsetCurve.BACKBEAT, 2)),
  BACKBEAT_4(TempoMeasure.correlation(OnsetCurve.BACKBEAT, 4)),
  BACKBEAT_HALF(TempoMeasure.correlation(OnsetCurve.BACKBEAT, 1 / 2.0)),
  HARMONY_1(TempoMeasure.correlation(OnsetCurve.HARMONY, 1)),
  HARMONY_2(TempoMeasure.correlation(OnsetCurve.HARMONY, 2)),
  HARMONY_4(TempoMeasure.correlation(OnsetCurve.HARMONY, 4)),
  HARMONY_HALF(TempoMeasure.correlation(OnsetCurve.HARMONY, 1 / 2.0)),
  /** Octaves above 100 beats per minute. */
  OCTAVES(TempoMeasure.perCandidate(period -> octaves(period))),
  /** Square of {@link #OCTAVES}: with a negative weight both are a log-normal prior. */
  OCTAVES_SQUARED(TempoMeasure.perCandidate(period -> octaves(period) * octaves(period))),
  /** Square of the binary logarithm of the onsets per beat. */
  DENSITY_SQUARED(TempoMeasure.densitySquared());

  private final TempoMeasure measure;

  TempoFeature(TempoMeasure measure) {
    this.measure = measure;
  }

  /** Sets one value per candidate. */
  void fill(TempoEvidence evidence, double[] values) {
    measure.fill(evidence, values);
  }

  private static double octaves(double periodSeconds) {
    return LagScale.log2(0.6 / periodSeconds);
  }
}
