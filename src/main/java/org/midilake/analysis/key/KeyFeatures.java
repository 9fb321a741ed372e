package org.midilake.analysis.key;

/** Computes the features of the 24 keys. Reused from piece to piece. */
public final class KeyFeatures {
  private static final int WIDTH = KeyFeature.values().length;

  private final double[] correlations = new double[Key.COUNT];

  /** Fills one block of values per key, in the order of {@link KeyFeature}. */
  public void fill(KeyEvidence evidence, double[] features) {
    correlate(
        PitchClassProfiles.KRUMHANSL_KESSLER, evidence, features, KeyFeature.KRUMHANSL_KESSLER);
    correlate(PitchClassProfiles.TEMPERLEY, evidence, features, KeyFeature.TEMPERLEY);
    correlate(
        PitchClassProfiles.ALBRECHT_SHANAHAN, evidence, features, KeyFeature.ALBRECHT_SHANAHAN);
    for (int index = 0; index < Key.COUNT; index++) {
      int tonic = index % 12;
      int block = index * WIDTH;
      features[block + KeyFeature.BASS_SUBDOMINANT.ordinal()] = evidence.bass(tonic + 5);
      features[block + KeyFeature.FIRST_BASS_TONIC.ordinal()] = flag(evidence.firstBass() == tonic);
      features[block + KeyFeature.LAST_BASS_TONIC.ordinal()] = flag(evidence.lastBass() == tonic);
      features[block + KeyFeature.LAST_TOP_TONIC.ordinal()] = flag(evidence.lastTop() == tonic);
    }
  }

  private void correlate(
      PitchClassProfiles profiles, KeyEvidence evidence, double[] features, KeyFeature feature) {
    profiles.correlate(evidence.histogram(), correlations);
    for (int index = 0; index < Key.COUNT; index++) {
      features[index * WIDTH + feature.ordinal()] = correlations[index];
    }
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
