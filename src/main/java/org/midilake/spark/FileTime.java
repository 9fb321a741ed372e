package org.midilake.spark;

import java.io.Serializable;
import java.util.Comparator;

/**
 * How long the analysis of one content took.
 *
 * @param path where it was read
 * @param bytes its size
 * @param micros microseconds for decoding and analysing it, writing its rows left out
 */
public record FileTime(String path, long bytes, long micros) implements Serializable {
  /** The slowest first; equal times by path. */
  static final Comparator<FileTime> SLOWEST_FIRST =
      Comparator.comparingLong(FileTime::micros).reversed().thenComparing(FileTime::path);
}
