package org.midilake.analysis.key;

/** Computes the features of the 24 keys. Reused from piece to piece. */
public final class KeyFeatures {
  private static final int WIDTH = KeyFeature.values().length;

  private final double[] correlations = new double[Key.COUNT];

  /** Fills one block of values per key, in the order of {@link KeyFeature}. */
  public void fill(KeyEvidence evidence, double[] features) {
    correlate(
        PitchClassProfiles.KRUMHANSL_KESSLER,
        evidence.histogram(),
        features,
        KeyFeature.KRUMHANSL_KESSLER);
    correlate(PitchClassProfiles.TEMPERLEY, evidence.histogram(), features, KeyFeature.TEMPERLEY);
    correlate(
        PitchClassProfiles.ALBRECHT_SHANAHAN,
        evidence.histogram(),
        features,
        KeyFeature.ALBRECHT_SHANAHAN);
    correlate(
        PitchClassProfiles.ALBRECHT_SHANAHAN,
        evidence.lastQuarter(),
        features,
        KeyFeature.LAST_QUARTER);
    for (int index = 0; index < Key.COUNT; index++) {
      int tonic = index % 12;
      boolean minor = index >= 12;
      int block = index * WIDTH;
      features[block + KeyFeature.BASS_TONIC.ordinal()] = evidence.bass(tonic);
      features[block + KeyFeature.BASS_DOMINANT.ordinal()] = evidence.bass(tonic + 7);
      features[block + KeyFeature.BASS_SUBDOMINANT.ordinal()] = evidence.bass(tonic + 5);
      features[block + KeyFeature.FIRST_BASS_TONIC.ordinal()] = flag(evidence.firstBass() == tonic);
      features[block + KeyFeature.LAST_BASS_TONIC.ordinal()] = flag(evidence.lastBass() == tonic);
      features[block + KeyFeature.LAST_TOP_TONIC.ordinal()] = flag(evidence.lastTop() == tonic);
      features[block + KeyFeature.LAST_THIRD.ordinal()] =
          flag(evidence.soundsLast(tonic + (minor ? 3 : 4)));
      features[block + KeyFeature.MINOR.ordinal()] = flag(minor);
    }
  }

  private void correlate(
      PitchClassProfiles profiles, double[] histogram, double[] features, KeyFeature feature) {
    profiles.correlate(histogram, correlations);
    for (int index = 0; index < Key.COUNT; index++) {
      features[index * WIDTH + feature.ordinal()] = correlations[index];
    }
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
