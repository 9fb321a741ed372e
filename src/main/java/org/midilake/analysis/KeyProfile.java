package org.midilake.analysis;

/** The published pitch-class profiles that keys are compared with. */
public enum KeyProfile {
  /** Krumhansl and Kessler 1982: probe-tone ratings. */
  KRUMHANSL_KESSLER,
  /** Temperley 1999, "What's Key for Key?". */
  TEMPERLEY,
  /** Albrecht and Shanahan 2013: from a corpus of scores. */
  ALBRECHT_SHANAHAN
}
