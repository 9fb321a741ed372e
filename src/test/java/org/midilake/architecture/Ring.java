package org.midilake.architecture;

/** How far out a package lies; code in a ring knows nothing of the rings around it. */
enum Ring {
  /** Bytes in, rows out: plain Java, deterministic, knows no framework. */
  PURE,
  /** Thin shells around the pure ring: Spark, Delta Lake, PostgreSQL, configuration. */
  SHELL,
  /** Puts the shells together: jobs and the command line. */
  WIRING
}
