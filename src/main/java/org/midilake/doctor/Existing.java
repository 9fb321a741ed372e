package org.midilake.doctor;

/** What becomes of a file that is there where a repaired one is to be written. */
public enum Existing {
  KEPT,
  REPLACED
}
