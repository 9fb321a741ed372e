package org.midilake.cli;

import org.midilake.jobs.RunSummary;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;

/** Tables out of tables. */
@Command(
    name = "derive",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Makes the tables that are derived from others, such as duplicates; no file is opened.",
      "",
      "Only what is not up to date is made anew. `run` does this too, between reading and "
          + "exporting, unless derive.in-run is false.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake derive --warehouse ~/catalogue",
      "  midilake derive --set derive.parts=duplicates"
    })
final class DeriveCommand extends JobCommand {
  DeriveCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    super(surroundings, jobs);
  }

  @Override
  void check(Settings settings, Surroundings surroundings) {
    LocalPaths.checkWarehouse(settings, surroundings);
  }

  @Override
  RunSummary execute(JobRunner runner) {
    return runner.derive();
  }
}
