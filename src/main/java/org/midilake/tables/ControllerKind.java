package org.midilake.tables;

/** What an event sets on a channel. */
public enum ControllerKind {
  CONTROL_CHANGE,
  PITCH_BEND,
  CHANNEL_PRESSURE
}
