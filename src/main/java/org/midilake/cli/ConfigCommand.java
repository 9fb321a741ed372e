package org.midilake.cli;

import java.util.List;
import org.midilake.settings.JsonText;
import org.midilake.settings.LoadedSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The settings in force. */
@Command(
    name = "config",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows the settings.")
final class ConfigCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  ConfigCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? `config show` is the one.");
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Shows every setting, its value and where it comes from.",
        "",
        "The form is that of a --config file; secrets are hidden. Later sources win: the defaults, "
            + "the --config file, environment variables (MIDILAKE_INGEST_BATCH_FILES for "
            + "ingest.batch-files), --set, and the options --input and --warehouse.",
        ""
      })
  int show(@Mixin CommonOptions options) {
    List<LoadedSettings.Value> values = options.load(surroundings.environment()).values();
    if (options.json()) {
      surroundings.out().println(JsonText.of(values));
      return ExitCodes.DONE;
    }

    int keyWidth = values.stream().mapToInt(value -> value.key().length()).max().orElse(0);
    String form = "midilake.%-" + keyWidth + "s = %-30s # %s%n";
    values.forEach(
        value -> surroundings.out().printf(form, value.key(), value.value(), value.origin()));
    return ExitCodes.DONE;
  }
}
