package org.midilake.library.names;

/** The two modes that names tell apart. */
public enum Mode {
  MAJOR,
  MINOR
}
