package org.midilake.analysis.tempo;

/**
 * What speaks for a beat period. Most are autocorrelations of a band of the onset curve at a
 * multiple of the period: at the beat itself, at the bar, and between the beats.
 */
public enum TempoFeature {
  ALL_1(correlation(OnsetCurve.ALL, 1)),
  ALL_2(correlation(OnsetCurve.ALL, 2)),
  ALL_3(correlation(OnsetCurve.ALL, 3)),
  ALL_4(correlation(OnsetCurve.ALL, 4)),
  ALL_6(correlation(OnsetCurve.ALL, 6)),
  ALL_8(correlation(OnsetCurve.ALL, 8)),
  ALL_HALF(correlation(OnsetCurve.ALL, 1 / 2.0)),
  ALL_THIRD(correlation(OnsetCurve.ALL, 1 / 3.0)),
  ALL_QUARTER(correlation(OnsetCurve.ALL, 1 / 4.0)),
  ALL_TWO_THIRDS(correlation(OnsetCurve.ALL, 2 / 3.0)),
  ALL_THREE_QUARTERS(correlation(OnsetCurve.ALL, 3 / 4.0)),
  ALL_ONE_AND_A_HALF(correlation(OnsetCurve.ALL, 3 / 2.0)),
  LOW_1(correlation(OnsetCurve.LOW, 1)),
  LOW_2(correlation(OnsetCurve.LOW, 2)),
  LOW_4(correlation(OnsetCurve.LOW, 4)),
  LOW_HALF(correlation(OnsetCurve.LOW, 1 / 2.0)),
  BACKBEAT_1(correlation(OnsetCurve.BACKBEAT, 1)),
  BACKBEAT_2(correlation(OnsetCurve.BACKBEAT, 2)),
  BACKBEAT_4(correlation(OnsetCurve.BACKBEAT, 4)),
  BACKBEAT_HALF(correlation(OnsetCurve.BACKBEAT, 1 / 2.0)),
  HARMONY_1(correlation(OnsetCurve.HARMONY, 1)),
  HARMONY_2(correlation(OnsetCurve.HARMONY, 2)),
  HARMONY_4(correlation(OnsetCurve.HARMONY, 4)),
  HARMONY_HALF(correlation(OnsetCurve.HARMONY, 1 / 2.0)),
  /** Octaves above 100 beats per minute. */
  OCTAVES((evidence, period) -> log2(0.6 / period)),
  /** Square of {@link #OCTAVES}: with a negative weight both are a log-normal prior. */
  OCTAVES_SQUARED((evidence, period) -> squared(log2(0.6 / period))),
  /** Square of the binary logarithm of the onsets per beat. */
  DENSITY_SQUARED((evidence, period) -> squared(log2(evidence.eventsPerSecond() * period)));

  private final Measure measure;

  TempoFeature(Measure measure) {
    this.measure = measure;
  }

  /** The value for a beat period in seconds. */
  double of(TempoEvidence evidence, double periodSeconds) {
    return measure.of(evidence, periodSeconds);
  }

  private static Measure correlation(int band, double multiple) {
    return (evidence, period) -> evidence.around(band, period, multiple);
  }

  private static double log2(double value) {
    return StrictMath.log(value) / StrictMath.log(2);
  }

  private static double squared(double value) {
    return value * value;
  }

  @FunctionalInterface
  private interface Measure {
    double of(TempoEvidence evidence, double periodSeconds);
  }
}
