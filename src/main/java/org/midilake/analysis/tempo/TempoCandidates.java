package org.midilake.analysis.tempo;

/** The tempos that are compared: 40 to 240 beats per minute in the steps of {@link LagScale}. */
public final class TempoCandidates {
  private static final double FASTEST = 240;
  private static final double SLOWEST = 40;

  /** Number of candidates. */
  public static final int COUNT = LagScale.steps(FASTEST / SLOWEST) + 1;

  /** Step of the fastest one's beat. */
  private static final int FIRST_STEP = LagScale.steps(4);

  private final TempoFeature[] tempoFeatures = TempoFeature.values();

  /** Beats per minute of a candidate, descending. */
  public double bpm(int candidate) {
    return 60 / periodSeconds(candidate);
  }

  static double periodSeconds(int candidate) {
    return LagScale.seconds(step(candidate));
  }

  /** Step of the beat of a candidate. */
  static int step(int candidate) {
    return FIRST_STEP + candidate;
  }

  /** Fills the values of the candidates for each {@link TempoFeature}. */
  public void fill(TempoEvidence evidence, double[][] features) {
    for (int i = 0; i < tempoFeatures.length; i++) {
      tempoFeatures[i].fill(evidence, features[i]);
    }
  }
}
