package org.midilake.cli;

/** What the process tells its caller. */
final class ExitCodes {
  static final int DONE = 0;
  static final int FAILED = 1;

  /** The command line or the settings are wrong; nothing was done. */
  static final int USAGE = 2;

  /** All was done that could be, but there are files that could not be read or are damaged. */
  static final int FILES_LEFT = 3;

  /** The library was checked and is not fit to be published. */
  static final int NOT_FIT = 4;

  private ExitCodes() {}
}
