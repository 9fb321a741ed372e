package org.midilake.analysis.key;

/**
 * What speaks for a key, in the order of the model's weights. Every one moves with transposition.
 */
public enum KeyFeature {
  /** Correlation with the profile of Krumhansl and Kessler. */
  KRUMHANSL_KESSLER,
  /** Correlation with the profile of Temperley. */
  TEMPERLEY,
  /** Correlation with the profile of Albrecht and Shanahan. */
  ALBRECHT_SHANAHAN,
  /** The same of the first half alone. */
  OPENING,
  /** Mean share of the parts of the first half, by that profile: see {@link KeyParts}. */
  OPENING_PARTS,
  /** The same of all parts of the piece. */
  PARTS,
  /** Share of the time that the tonic is in the bass. */
  BASS_TONIC,
  /** Share of the time that the subdominant is in the bass. */
  BASS_SUBDOMINANT,
  /** 1 if the tonic is the first bass note. */
  FIRST_BASS_TONIC,
  /** 1 if the tonic is the last bass note. */
  LAST_BASS_TONIC,
  /** 1 if the tonic is the highest of the last notes. */
  LAST_TOP_TONIC
}
