package org.midilake.analysis.tempo;

/** The tempos that are compared: 40 to 240 beats per minute in equal ratios of 1.5 %. */
public final class TempoCandidates {
  public static final int COUNT = 121;

  private static final double SLOWEST = 40;
  private static final double FASTEST = 240;
  private static final TempoFeature[] FEATURES = TempoFeature.values();

  private final double[] bpm = new double[COUNT];

  public TempoCandidates() {
    for (int i = 0; i < COUNT; i++) {
      bpm[i] = SLOWEST * StrictMath.pow(FASTEST / SLOWEST, i / (COUNT - 1.0));
    }
  }

  /** Beats per minute of a candidate, ascending. */
  public double bpm(int candidate) {
    return bpm[candidate];
  }

  /** Fills one block of values per candidate, in the order of {@link TempoFeature}. */
  public void fill(TempoEvidence evidence, double[] features) {
    for (int candidate = 0; candidate < COUNT; candidate++) {
      int block = candidate * FEATURES.length;
      for (int i = 0; i < FEATURES.length; i++) {
        features[block + i] = FEATURES[i].of(evidence, 60 / bpm[candidate]);
      }
    }
  }
}
