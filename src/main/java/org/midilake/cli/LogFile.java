package org.midilake.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.midilake.settings.Settings;

/**
 * The file that Spark's messages go to, so that the terminal is free for people. Log4j reads system
 * properties when the first class asks for a logger, so this comes before any Spark class.
 */
final class LogFile {
  private static final String PROPERTY = "midilake.log.file";

  private static final String LEVEL = "midilake.log.level";
  private static final String CONFIGURATION = "log4j2.configurationFile";

  private LogFile() {}

  /** Logs to the file of these settings, unless the person brought a log4j configuration. */
  static void use(Settings settings, Surroundings surroundings) {
    if (surroundings.submitted() || System.getProperty(CONFIGURATION) != null) {
      return;
    }

    System.setProperty(PROPERTY, path(settings).toString());
    System.setProperty(LEVEL, settings.logLevel().name().toLowerCase(Locale.ROOT));
    System.setProperty(CONFIGURATION, "classpath:midilake-log4j2.properties");
  }

  /** The file that is logged to; empty if the log goes elsewhere. */
  static Optional<String> inUse() {
    return Optional.ofNullable(System.getProperty(PROPERTY));
  }

  /** Beside the tables; in the temporary folder if those are on another machine. */
  static Path path(Settings settings) {
    return LocalPaths.of(settings.warehouse())
        .orElse(Path.of(System.getProperty("java.io.tmpdir"), "midilake"))
        .resolve("logs")
        .resolve("midilake.log");
  }
}
