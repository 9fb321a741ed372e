package org.midilake.delta;

/**
 * How large the current version of a table is.
 *
 * @param rows number of rows
 * @param files number of data files
 * @param bytes their sizes together
 * @param version number of the version; -1 if the table does not exist
 */
public record TableSize(long rows, long files, long bytes, long version) {}
