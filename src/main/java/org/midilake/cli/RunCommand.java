package org.midilake.cli;

import org.midilake.jobs.RunSummary;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;

/** Ingest, then export. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reads the inputs into the tables, derives others from them, then brings PostgreSQL up to date.",
      "",
      "Files that have not changed since the last run are not opened again. "
          + "A run that was killed is made good by the next one.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake run --input ~/Music/midi",
      "  midilake run --input songs loops --warehouse ~/catalogue",
      "",
      "Without the setting database.url, PostgreSQL is an embedded one in the warehouse; the summary "
          + "prints how to reach and how to stop it. Passwords come from PGPASSWORD, ~/.pgpass or a "
          + "service file."
    })
final class RunCommand extends JobCommand {
  RunCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    super(surroundings, jobs);
  }

  @Override
  void check(Settings settings, Surroundings surroundings) {
    LocalPaths.checkInputs(settings, surroundings);
  }

  @Override
  RunSummary execute(JobRunner runner) {
    return runner.run();
  }
}
