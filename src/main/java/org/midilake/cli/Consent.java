package org.midilake.cli;

import picocli.CommandLine.Option;

/** Whether a command may do what it would do. */
final class Consent {
  @Option(names = "--yes", description = "Do it.")
  private boolean yes;

  boolean isGiven() {
    return yes;
  }
}
