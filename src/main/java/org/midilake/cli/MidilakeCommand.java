package org.midilake.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The program itself: knows its commands and does nothing without one. */
@Command(
    name = "midilake",
    mixinStandardHelpOptions = true,
    versionProvider = ProgramVersion.class,
    subcommands = HelpCommand.class,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Turns folders of MIDI files into a deduplicated, analysed and searchable catalogue:"
            + " Delta tables for analytics, PostgreSQL for search.",
    footer = {
      "",
      "To begin, catalogue a folder, then ask:",
      "  midilake run --input ~/Music/midi --warehouse ~/catalogue",
      "  midilake query --warehouse ~/catalogue \"SELECT count(*) FROM content\"",
      "",
      "Running a command again does only what is new.",
      "`midilake help COMMAND` tells more about a command.",
      "",
      "Exit codes:",
      "  0  done",
      "  1  failed",
      "  2  wrong command line or settings; nothing was done",
      "  3  done, but files could not be read, or too many were rejected",
      "  4  checked, and not fit"
    })
final class MidilakeCommand implements Runnable {
  @Spec private CommandSpec spec;

  /** The whole command line. */
  static CommandLine commandLine(Surroundings surroundings, JobRunner.Factory jobs) {
    CommandLine commandLine =
        new CommandLine(new MidilakeCommand())
            .addSubcommand(new RunCommand(surroundings, jobs))
            .addSubcommand(new IngestCommand(surroundings, jobs))
            .addSubcommand(new DeriveCommand(surroundings, jobs))
            .addSubcommand(new ExportCommand(surroundings, jobs))
            .addSubcommand(new DuplicatesCommand(surroundings, jobs))
            .addSubcommand(new QueryCommand(surroundings, jobs))
            .addSubcommand(new SearchCommand(surroundings))
            .addSubcommand(new ReportCommand(surroundings, jobs))
            .addSubcommand(new CheckCommand(surroundings, jobs))
            .addSubcommand(
                new CommandLine(new TablesCommand(surroundings, jobs))
                    .addSubcommand(new OptimizeCommand(surroundings, jobs))
                    .addSubcommand(new VacuumCommand(surroundings, jobs)))
            .addSubcommand(new ExplainCommand(surroundings))
            .addSubcommand(new DoctorCommand(surroundings))
            .addSubcommand(new SplitCommand(surroundings))
            .addSubcommand(new RenameCommand(surroundings, jobs))
            .addSubcommand(new ExportFilesCommand(surroundings, jobs))
            .addSubcommand(new ConfigCommand(surroundings))
            .addSubcommand(new DatabaseCommand(surroundings));
    Faults faults = new Faults(surroundings);
    return commandLine
        .setOut(new PrintWriter(surroundings.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(surroundings.err(), true, StandardCharsets.UTF_8))
        .setParameterExceptionHandler(faults)
        .setExecutionExceptionHandler(faults)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "No command is given.");
  }
}
