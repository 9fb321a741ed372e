package org.midilake.spark;

import java.util.List;

/**
 * How long the analysis of files took.
 *
 * @param files number of files, each content once
 * @param p50Milliseconds half of the files took no longer; within 5 %, as the other percentiles
 * @param p95Milliseconds 95 % of the files took no longer
 * @param p99Milliseconds 99 % of the files took no longer
 * @param slowest up to 20 files, the slowest first
 */
public record TimeFacts(
    long files,
    double p50Milliseconds,
    double p95Milliseconds,
    double p99Milliseconds,
    List<FileTime> slowest) {
  public TimeFacts {
    slowest = List.copyOf(slowest);
  }
}
