package org.midilake.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Removes files that no table needs any more. */
@Command(
    name = "vacuum",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes files that no version of a table needs any more.",
      "",
      "Versions are kept for a week, or for the hours that are given. Delta refuses less than a "
          + "week unless spark.databricks.delta.retentionDurationCheck.enabled is false; less than "
          + "the longest run takes is never safe.",
      ""
    })
final class VacuumCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  @Option(
      names = "--retain-hours",
      paramLabel = "HOURS",
      description = "How long versions are kept.")
  private Optional<Integer> hours = Optional.empty();

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  VacuumCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    LocalPaths.checkWarehouse(settings, surroundings);
    try (JobRunner runner = jobs.forJob(settings, new SilentProgress())) {
      runner.vacuum(hours.map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    return ExitCodes.DONE;
  }
}
