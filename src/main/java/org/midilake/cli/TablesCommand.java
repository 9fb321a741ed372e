package org.midilake.cli;

import java.util.List;
import java.util.function.Function;
import org.midilake.jobs.TableInfo;
import org.midilake.postgres.Ddl;
import org.midilake.schema.TablesPage;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import org.midilake.tables.Catalog;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The tables: what they are declared to be, and what is there. */
@Command(
    name = "tables",
    mixinStandardHelpOptions = true,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description = "Shows and checks the tables.")
final class TablesCommand implements Runnable {
  @Spec private CommandSpec spec;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  TablesCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Which command? list, markdown, ddl, verify, optimize or vacuum.");
  }

  @Command(
      name = "list",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Lists the Delta tables of the warehouse with their sizes.")
  int list(@Mixin CommonOptions options) {
    List<TableInfo> tables = ask(options, JobRunner::tables);
    if (options.json()) {
      surroundings.out().println(JsonText.of(tables));
      return ExitCodes.DONE;
    }

    String form = "%-24s %14s %8s %14s  %s%n";
    surroundings.out().printf(form, "table", "rows", "files", "size", "one row is");
    for (TableInfo table : tables) {
      surroundings
          .out()
          .printf(
              form,
              table.name(),
              table.version() < 0 ? "(missing)" : Amounts.count(table.rows()),
              Amounts.count(table.files()),
              Amounts.megabytes(table.bytes()),
              table.doc());
    }

    return ExitCodes.DONE;
  }

  @Command(
      name = "markdown",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Prints all tables and columns with their meaning, as Markdown.")
  int markdown() {
    surroundings.out().print(TablesPage.of(Catalog.ALL));
    return ExitCodes.DONE;
  }

  @Command(
      name = "ddl",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = "Prints the SQL that makes the tables in PostgreSQL.")
  int ddl(@Mixin CommonOptions options) {
    String schema = options.load(surroundings.environment()).settings().database().schema();
    Ddl.statements(schema, Catalog.ALL)
        .forEach(statement -> surroundings.out().println(statement + ";"));
    return ExitCodes.DONE;
  }

  @Command(
      name = "verify",
      mixinStandardHelpOptions = true,
      sortOptions = false,
      description = {
        "Compares the Delta tables with their declarations and prints every difference.",
        "Exit code 1 if there is any."
      })
  int verify(@Mixin CommonOptions options) {
    List<String> differences = ask(options, JobRunner::verify);
    if (options.json()) {
      surroundings.out().println(JsonText.of(differences));
    } else if (differences.isEmpty()) {
      surroundings.out().println("All tables are as declared.");
    } else {
      differences.forEach(surroundings.out()::println);
    }

    return differences.isEmpty() ? ExitCodes.DONE : ExitCodes.FAILED;
  }

  private <T> T ask(CommonOptions options, Function<JobRunner, T> question) {
    Settings settings = options.load(surroundings.environment()).settings();
    LocalPaths.checkWarehouse(settings, surroundings);
    try (JobRunner runner = jobs.forQuestion(settings, new SilentProgress())) {
      return question.apply(runner);
    }
  }
}
