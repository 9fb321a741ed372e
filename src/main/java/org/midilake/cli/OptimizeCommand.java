package org.midilake.cli;

import java.util.Map;
import java.util.concurrent.Callable;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Joins the small files of the tables. */
@Command(
    name = "optimize",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Joins the small files that many runs leave into large ones. No row changes.",
      "Prints how many files were replaced, by table."
    })
final class OptimizeCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  OptimizeCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    LocalPaths.checkWarehouse(settings, surroundings);
    Map<String, Long> replaced;
    try (JobRunner runner = jobs.forJob(settings, new SilentProgress())) {
      replaced = runner.optimize();
    }

    if (options.json()) {
      surroundings.out().println(JsonText.of(replaced));
    } else {
      replaced.forEach(
          (table, files) ->
              surroundings.out().printf("%-24s %14s%n", table, Amounts.count(files, "files")));
    }

    return ExitCodes.DONE;
  }
}
