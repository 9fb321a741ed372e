package org.midilake.analysis.key;

/** The two modes that keys are told apart by. */
public enum Mode {
  MAJOR,
  MINOR
}
