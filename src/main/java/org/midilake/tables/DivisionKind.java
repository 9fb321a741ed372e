package org.midilake.tables;

/** The two meanings of a header's division. */
public enum DivisionKind {
  PPQ,
  SMPTE
}
