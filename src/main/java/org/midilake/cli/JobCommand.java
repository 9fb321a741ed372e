package org.midilake.cli;

import java.util.concurrent.Callable;
import org.midilake.jobs.RunListener;
import org.midilake.jobs.RunSummary;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Mixin;

/** A command that changes the tables or the database, and ends with a summary. */
abstract class JobCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  JobCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  /** Checks what can be checked before Spark starts. */
  abstract void check(Settings settings, Surroundings surroundings);

  abstract RunSummary execute(JobRunner runner);

  @Override
  public final Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    check(settings, surroundings);
    RunListener display = options.quiet() ? new SilentProgress() : ProgressDisplay.on(surroundings);
    RunSummary summary;
    try (JobRunner runner = jobs.forJob(settings, display)) {
      summary = execute(runner);
    }

    if (options.json()) {
      surroundings.out().println(JsonText.of(summary));
    }

    if (!options.quiet()) {
      SummaryText.of(summary, surroundings.command(), LogFile.inUse())
          .forEach(surroundings.err()::println);
    }

    return summary.exitCode();
  }
}
