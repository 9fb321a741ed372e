package org.midilake.repair;

/** Whether a file is, or can become, a valid Standard MIDI File. */
public enum Repairability {
  /** It is one as it is. */
  NOT_NEEDED,
  /** One can be written from what was read. */
  POSSIBLE,
  /** It is none, and none can be written. */
  IMPOSSIBLE
}
