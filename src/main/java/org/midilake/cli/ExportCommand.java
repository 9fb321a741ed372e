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
      "Brings PostgreSQL up to date with the Delta tables.",
      "",
      "Only what changed since the last export is sent; if anything fails, the live tables stay as "
          + "they were. With --set export.mode=replace, new tables are filled and put in the place "
          + "of the old ones.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake export --warehouse ~/catalogue",
      "  midilake export --set database.url=jdbc:postgresql://db.example.org/music"
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
