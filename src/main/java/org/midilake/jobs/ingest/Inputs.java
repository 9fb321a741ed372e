package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Column;
import org.midilake.settings.UserFault;

/** The inputs of a run as paths with schemes. */
public final class Inputs {
  private static final String LOCAL = "file:";

  private Inputs() {}

  /**
   * Makes local paths absolute, checks that every input is there, and drops inputs that lie below
   * another one.
   *
   * @throws UserFault if there is none, or one is missing
   */
  static List<String> resolve(List<String> inputs, Configuration hadoop) {
    if (inputs.isEmpty()) {
      throw new UserFault("No input. Name a folder or a file with --input, or set midilake.input.");
    }

    List<String> resolved = new ArrayList<>();
    for (String input : inputs.stream().map(input -> resolve(input, hadoop)).sorted().toList()) {
      if (resolved.stream().noneMatch(other -> isBelow(input, other))) {
        resolved.add(input);
      }
    }

    return resolved;
  }

  /** Whether a location is an input or something below one, or in an archive that is. */
  static Column isBelow(List<String> inputs) {
    return inputs.stream()
        .map(
            input ->
                col("path")
                    .equalTo(input)
                    .or(col("path").startsWith(asFolder(input)))
                    .or(col("archive_path").equalTo(input)))
        .reduce(Column::or)
        .orElseThrow();
  }

  private static String asFolder(String path) {
    return path.endsWith("/") ? path : path + "/";
  }

  private static boolean isBelow(String path, String folder) {
    return path.equals(folder) || path.startsWith(asFolder(folder));
  }

  private static String resolve(String input, Configuration hadoop) {
    String path = withScheme(input);
    try {
      if (!exists(path, hadoop)) {
        throw new UserFault(
            "Input "
                + input
                + " does not exist. Check the path, and that its disk is mounted;"
                + " nothing was changed.");
      }
    } catch (IOException e) {
      throw new UserFault("Input " + input + " cannot be reached: " + e.getMessage(), e);
    }

    return path;
  }

  /** A path without scheme is a local one. */
  public static String withScheme(String path) {
    if (path.startsWith(LOCAL)) {
      return LOCAL + Path.of(path.substring(LOCAL.length()).replaceFirst("^//+", "/")).normalize();
    }

    return path.matches("[a-zA-Z][a-zA-Z0-9+.-]+:.*")
        ? path.replaceFirst("(?<=[^/:])/+$", "")
        : LOCAL + Path.of(path).toAbsolutePath().normalize();
  }

  private static boolean exists(String path, Configuration hadoop) throws IOException {
    if (path.startsWith(LOCAL)) {
      return Files.exists(Path.of(path.substring(LOCAL.length())));
    }

    org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(path);
    return remote.getFileSystem(hadoop).exists(remote);
  }
}
