package org.midilake.analysis;

/** What keys are estimated by. */
public enum KeyProfile {
  /** Krumhansl and Kessler 1982: probe-tone ratings. */
  KRUMHANSL_KESSLER,
  /** Temperley 1999, "What's Key for Key?". */
  TEMPERLEY,
  /** Albrecht and Shanahan 2013: from a corpus of scores. */
  ALBRECHT_SHANAHAN,
  /** The first and the third, the bass line, the first and the last notes, in a fitted model. */
  ENSEMBLE
}
