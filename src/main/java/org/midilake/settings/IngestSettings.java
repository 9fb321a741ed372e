package org.midilake.settings;

/**
 * How files are read.
 *
 * @param batchFiles files that are read and committed together: what a killed run loses at most
 * @param taskBytes cost of one task, in bytes: sizes of its files plus {@code openCostBytes} for
 *     each
 * @param openCostBytes what opening a file costs, in bytes that could be read in that time
 * @param maxFileBytes larger files are not read
 * @param rejectedShareLimit share of the files, 0..1, that may be rejected before a run ends with
 *     exit code 3
 * @param unreadableShareLimit the same for files that could not be read
 */
public record IngestSettings(
    int batchFiles,
    long taskBytes,
    long openCostBytes,
    long maxFileBytes,
    double rejectedShareLimit,
    double unreadableShareLimit) {}
