package org.midilake.smf;

/** Whether a writer leaves out status bytes (SMF 1.0, "MTrk event": running status). */
public enum RunningStatus {
  /** A channel message straight after one with the same status has no status byte. */
  USED,
  /** Every channel message has its status byte. */
  SPELLED_OUT
}
