package org.midilake.analysis.key;

/** Computes the features of the 24 keys. Reused from piece to piece. */
public final class KeyFeatures {
  private static final int WIDTH = KeyFeature.values().length;

  /** Of one feature, a value per key. */
  private final double[] values = new double[Key.COUNT];

  /** Fills one block of values per key, in the order of {@link KeyFeature}. */
  public void fill(KeyEvidence evidence, double[] features) {
    double[] histogram = evidence.histogram();
    PitchClassProfiles.KRUMHANSL_KESSLER.correlate(histogram, values);
    put(KeyFeature.KRUMHANSL_KESSLER, features);
    PitchClassProfiles.TEMPERLEY.correlate(histogram, values);
    put(KeyFeature.TEMPERLEY, features);
    PitchClassProfiles.ALBRECHT_SHANAHAN.correlate(histogram, values);
    put(KeyFeature.ALBRECHT_SHANAHAN, features);
    PitchClassProfiles.ALBRECHT_SHANAHAN.correlate(evidence.parts().opening(), values);
    put(KeyFeature.OPENING, features);
    evidence.parts().share(KeyParts.OPENING, PitchClassProfiles.ALBRECHT_SHANAHAN, values);
    put(KeyFeature.OPENING_PARTS, features);
    evidence.parts().share(KeyParts.PARTS, PitchClassProfiles.ALBRECHT_SHANAHAN, values);
    put(KeyFeature.PARTS, features);
    for (int index = 0; index < Key.COUNT; index++) {
      int tonic = index % 12;
      int block = index * WIDTH;
      features[block + KeyFeature.BASS_TONIC.ordinal()] = evidence.bass(tonic);
      features[block + KeyFeature.BASS_SUBDOMINANT.ordinal()] = evidence.bass(tonic + 5);
      features[block + KeyFeature.FIRST_BASS_TONIC.ordinal()] = flag(evidence.firstBass() == tonic);
      features[block + KeyFeature.LAST_BASS_TONIC.ordinal()] = flag(evidence.lastBass() == tonic);
      features[block + KeyFeature.LAST_TOP_TONIC.ordinal()] = flag(evidence.lastTop() == tonic);
    }
  }

  private void put(KeyFeature feature, double[] features) {
    for (int index = 0; index < Key.COUNT; index++) {
      features[index * WIDTH + feature.ordinal()] = values[index];
    }
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
