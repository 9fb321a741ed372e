package org.midilake.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.midilake.settings.Settings;

/** Finds out before Spark starts, which takes seconds, that a path leads nowhere. */
final class LocalPaths {
  private static final Pattern URI_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  private LocalPaths() {}

  /** The path, if it is one of this machine and not a URI of another file system. */
  static Optional<Path> of(String path) {
    if (path.startsWith("file:")) {
      return Optional.of(Path.of(URI.create(path.replace(" ", "%20")).getPath()));
    }

    return URI_SCHEME.matcher(path).matches()
        ? Optional.empty()
        : Optional.of(Path.of(path).toAbsolutePath().normalize());
  }

  /** Checks that there are inputs and, on a workstation, that they exist. */
  static void checkInputs(Settings settings, Surroundings surroundings) {
    if (settings.inputs().isEmpty()) {
      throw new UsageFault(
          "There is no input. Give --input PATH..., or set midilake.input in a --config file.");
    }

    if (surroundings.submitted()) {
      return; // a path without a scheme is one of the cluster's default file system
    }

    List<String> missing = settings.inputs().stream().filter(LocalPaths::isMissing).toList();
    if (!missing.isEmpty()) {
      throw new UsageFault("These inputs do not exist: " + String.join(", ", missing));
    }
  }

  /** Checks, on a workstation, that something was stored in the warehouse before. */
  static void checkWarehouse(Settings settings, Surroundings surroundings) {
    if (!surroundings.submitted() && isMissing(settings.warehouse())) {
      throw new UsageFault(
          "There is no warehouse at %s. Give --warehouse DIR, or make one with `%s run`."
              .formatted(settings.warehouse(), surroundings.command()));
    }
  }

  private static boolean isMissing(String path) {
    return of(path).filter(Files::notExists).isPresent();
  }
}
