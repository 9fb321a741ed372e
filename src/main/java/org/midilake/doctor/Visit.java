package org.midilake.doctor;

import java.nio.file.Path;
import java.util.Optional;
import org.midilake.repair.Diagnosis;

/** What came of one file. */
public sealed interface Visit {
  Path source();

  /** A file that could not be opened, or a folder that could not be listed. */
  record Unreadable(Path source, String reason) implements Visit {}

  /**
   * A file that was examined.
   *
   * @param written where its repaired version is
   * @param notWritten why there is none although there should be
   */
  record Examined(
      Path source, Diagnosis diagnosis, Optional<Path> written, Optional<String> notWritten)
      implements Visit {}
}
