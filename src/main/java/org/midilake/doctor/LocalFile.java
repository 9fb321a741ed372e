package org.midilake.doctor;

import java.nio.file.Path;

/**
 * One file to examine.
 *
 * @param source where it is
 * @param relative its name below the folder that repaired files go to
 */
public record LocalFile(Path source, Path relative) {}
