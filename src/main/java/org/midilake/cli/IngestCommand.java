package org.midilake.cli;

import org.midilake.jobs.RunSummary;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;

/** Files into tables. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads the inputs into the Delta tables; PostgreSQL is not touched.",
      "",
      "Files that have not changed since the last time are not opened again.",
      ""
    },
    footer = {"", "Example:", "  midilake ingest --input ~/Music/midi --warehouse ~/catalogue"})
final class IngestCommand extends JobCommand {
  IngestCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    super(surroundings, jobs);
  }

  @Override
  void check(Settings settings, Surroundings surroundings) {
    LocalPaths.checkInputs(settings, surroundings);
  }

  @Override
  RunSummary execute(JobRunner runner) {
    return runner.ingest();
  }
}
