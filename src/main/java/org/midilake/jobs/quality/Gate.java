package org.midilake.jobs.quality;

/**
 * One thing that was measured, and how much of it is allowed.
 *
 * @param name in words, e.g. {@code share of rejected files}
 * @param setting the key of the limit; empty if the limit is fixed
 */
public record Gate(String name, double value, double limit, String setting) {
  public boolean isPassed() {
    return value <= limit;
  }
}
