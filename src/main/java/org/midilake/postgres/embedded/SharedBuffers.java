package org.midilake.postgres.embedded;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * How much memory the server keeps pages in. Searches step from one index into rows all over a
 * table; those of a million contents are 1 GB, and to copy a page from the system's cache takes
 * longer than to look at it.
 */
final class SharedBuffers {
  private static final long LEAST = 128;
  private static final long MOST = 1024;

  private SharedBuffers() {}

  /** The setting for this machine. */
  static String setting() {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    return "shared_buffers = " + megabytes(system.getTotalMemorySize()) + "MB";
  }

  /** A sixteenth of the memory, which Spark, the system and people need too; 128 MB to 1 GB. */
  static long megabytes(long memoryBytes) {
    return Math.min(MOST, Math.max(LEAST, (memoryBytes / 16) >> 20));
  }
}
