package org.midilake.cli;

import org.midilake.jobs.RunSummary;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;

/** Tables into PostgreSQL. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Brings PostgreSQL up to date with the Delta tables. Only what changed since the last export",
      "is sent; if anything fails, the live tables stay as they were."
    },
    footer = {
      "",
      "Examples:",
      "  midilake export --warehouse ~/catalogue",
      "  PGPASSWORD=... midilake export --set database.url=jdbc:postgresql://db.example.org/music",
      "",
      "export.mode=replace fills new tables and puts them in the place of the old ones."
    })
final class ExportCommand extends JobCommand {
  ExportCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    super(surroundings, jobs);
  }

  @Override
  void check(Settings settings, Surroundings surroundings) {
    LocalPaths.checkWarehouse(settings, surroundings);
  }

  @Override
  RunSummary execute(JobRunner runner) {
    return runner.export();
  }
}
