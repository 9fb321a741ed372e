package org.midilake.jobs;

/**
 * A Delta table as it is.
 *
 * @param rows rows of its current version
 * @param files data files of its current version
 * @param bytes their sizes together
 * @param version the current version; -1 if the table does not exist yet
 * @param doc what one row is
 */
public record TableInfo(String name, long rows, long files, long bytes, long version, String doc) {}
