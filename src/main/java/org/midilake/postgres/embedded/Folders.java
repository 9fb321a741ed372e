package org.midilake.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Where the embedded server keeps its things, and what is done to whole folders. */
final class Folders {
  private Folders() {}

  /** The folder of the user that keeps what can be made again; empty without a home. */
  static Optional<Path> userCache() {
    String configured = System.getProperty("midilake.cache", System.getenv("XDG_CACHE_HOME"));
    if (configured != null && !configured.isBlank()) {
      return Optional.of(Path.of(configured).toAbsolutePath().resolve("midilake"));
    }

    Path home = Path.of(System.getProperty("user.home", "?")).toAbsolutePath();
    return Files.isWritable(home)
        ? Optional.of(home.resolve(".cache").resolve("midilake"))
        : Optional.empty();
  }

  static void deleteTree(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }

    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
