package org.midilake.cli;

import java.util.Map;
import java.util.Optional;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The embedded PostgreSQL, without a run. */
@Command(
    name = "database",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Starts, stops and finds the embedded PostgreSQL.",
      "",
      "It is used when database.url is not set, keeps its data in the warehouse and goes on after the "
          + "run that started it.",
      ""
    })
final class DatabaseCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  DatabaseCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command? start, stop or url.");
  }

  @Command(
      name = "start",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Starts the embedded PostgreSQL, unless it runs, and prints its URL for psql.")
  int start(@Mixin CommonOptions options) {
    printUrl(options, database(options).start().psqlUrl());
    return ExitCodes.DONE;
  }

  @Command(
      name = "stop",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Stops the embedded PostgreSQL; its data stays.")
  int stop(@Mixin CommonOptions options) {
    database(options).stop();
    return ExitCodes.DONE;
  }

  @Command(
      name = "url",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Prints the URL of the embedded PostgreSQL for psql, without a password.",
        "Exit code 1 if it does not run."
      },
      footer = {"", "Example:", "  psql \"$(midilake database url --warehouse ~/catalogue)\""})
  int url(@Mixin CommonOptions options) {
    Optional<String> url = database(options).running().map(address -> address.psqlUrl());
    if (url.isEmpty()) {
      surroundings
          .err()
          .printf(
              "midilake: The embedded PostgreSQL does not run; start it with `%s database start`.%n",
              surroundings.command());
      return ExitCodes.FAILED;
    }

    printUrl(options, url.get());
    return ExitCodes.DONE;
  }

  private void printUrl(CommonOptions options, String url) {
    surroundings.out().println(options.json() ? JsonText.of(Map.of("url", url)) : url);
  }

  private EmbeddedDatabase database(CommonOptions options) {
    Settings settings = options.load(surroundings.environment()).settings();
    settings
        .database()
        .url()
        .ifPresent(
            url -> {
              throw new UsageFault(
                  "database.url is set, to %s: this server is not Midilake's to start or stop."
                      .formatted(url));
            });
    return EmbeddedDatabase.of(settings.warehouse(), settings.database().port());
  }
}
