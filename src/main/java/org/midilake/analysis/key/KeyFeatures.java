package org.midilake.analysis.key;

/** Computes the features of the 24 keys. Reused from piece to piece. */
public final class KeyFeatures {
  /** Fills the values of the keys for each {@link KeyFeature}. */
  public void fill(KeyEvidence evidence, double[][] features) {
    double[] histogram = evidence.histogram();
    KeyParts parts = evidence.parts();
    PitchClassProfiles.KRUMHANSL_KESSLER.correlate(
        histogram, features[KeyFeature.KRUMHANSL_KESSLER.ordinal()]);
    PitchClassProfiles.TEMPERLEY.correlate(histogram, features[KeyFeature.TEMPERLEY.ordinal()]);
    PitchClassProfiles profiles = PitchClassProfiles.ALBRECHT_SHANAHAN;
    profiles.correlate(histogram, features[KeyFeature.ALBRECHT_SHANAHAN.ordinal()]);
    profiles.correlate(parts.opening(), features[KeyFeature.OPENING.ordinal()]);
    parts.share(KeyParts.OPENING, profiles, features[KeyFeature.OPENING_PARTS.ordinal()]);
    parts.share(KeyParts.PARTS, profiles, features[KeyFeature.PARTS.ordinal()]);
    double[] bassTonic = features[KeyFeature.BASS_TONIC.ordinal()];
    double[] bassSubdominant = features[KeyFeature.BASS_SUBDOMINANT.ordinal()];
    double[] firstBassTonic = features[KeyFeature.FIRST_BASS_TONIC.ordinal()];
    double[] lastBassTonic = features[KeyFeature.LAST_BASS_TONIC.ordinal()];
    double[] lastTopTonic = features[KeyFeature.LAST_TOP_TONIC.ordinal()];
    for (int index = 0; index < Key.COUNT; index++) {
      int tonic = index % 12;
      bassTonic[index] = evidence.bass(tonic);
      bassSubdominant[index] = evidence.bass(tonic + 5);
      firstBassTonic[index] = flag(evidence.firstBass() == tonic);
      lastBassTonic[index] = flag(evidence.lastBass() == tonic);
      lastTopTonic[index] = flag(evidence.lastTop() == tonic);
    }
  }

  private static double flag(boolean set) {
    return set ? 1 : 0;
  }
}
