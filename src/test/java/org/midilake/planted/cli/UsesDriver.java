package org.midilake.planted.cli;

import org.postgresql.PGConnection;

/** A command that talks to the database itself. */
public record UsesDriver(PGConnection connection) {
  /** Takes a flag whose meaning no caller shows. */
  public static String describe(boolean verbose) {
    return verbose ? "all" : "some";
  }
}
