package org.midilake.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midilake.settings.LoadedSettings;
import org.midilake.settings.SettingsLoader;
import org.midilake.settings.SettingsSources;
import picocli.CommandLine.Option;

/** The options of every command. None has a default here: defaults are in reference.conf. */
final class CommonOptions {
  @Option(
      names = "--input",
      arity = "1..*",
      paramLabel = "PATH",
      description = "Folders or files to read: local paths or URIs (hdfs://, s3a://, ...).")
  private final List<String> inputs = new ArrayList<>();

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder of the tables, the embedded database and the logs.")
  private Optional<String> warehouse = Optional.empty();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "Settings in HOCON; conf/midilake.conf.example shows them.")
  private Optional<Path> config = Optional.empty();

  @Option(
      names = "--set",
      paramLabel = "KEY=VALUE",
      description = "One setting, e.g. ingest.batch-files=100000; `config show` lists them all.")
  private final List<String> assignments = new ArrayList<>();

  @Option(names = "--json", description = "Print the result as JSON on standard output.")
  private boolean json;

  @Option(names = "--quiet", description = "Print no progress and no summary, only faults.")
  private boolean quiet;

  LoadedSettings load(Map<String, String> environment) {
    return SettingsLoader.load(
        new SettingsSources(config, environment, assignments, inputs, warehouse));
  }

  boolean json() {
    return json;
  }

  boolean quiet() {
    return quiet;
  }
}
