package org.midilake.settings;

/** How much goes to the log file: messages of this kind and of all kinds before it. */
public enum LogLevel {
  ERROR,
  WARN,
  INFO,
  DEBUG
}
