package org.midilake.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.midilake.jobs.quality.Gate;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Quality gates. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says whether the library is fit to be published; exit code 4 if it is not.",
      "",
      "Compares shares of rejected and unreadable files, the change of the number of files since "
          + "the run before, and the age of the tables with the settings check.*.",
      ""
    },
    footer = {
      "",
      "Example:",
      "  midilake check --warehouse ~/catalogue --set check.max-age-hours=24"
    })
final class CheckCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  CheckCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    LocalPaths.checkWarehouse(settings, surroundings);
    List<Gate> gates;
    try (JobRunner runner = jobs.forQuestion(settings, new SilentProgress())) {
      gates = runner.check();
    }

    if (options.json()) {
      surroundings.out().println(JsonText.of(gates));
    } else {
      gates.forEach(gate -> surroundings.out().println(line(gate)));
    }

    return gates.stream().allMatch(Gate::isPassed) ? ExitCodes.DONE : ExitCodes.NOT_FIT;
  }

  private static String line(Gate gate) {
    String setting = gate.setting().isEmpty() ? "" : " (" + gate.setting() + ")";
    return String.format(
        Locale.ROOT,
        "%-7s %s: %.4g, at most %.4g%s",
        gate.isPassed() ? "passed" : "FAILED",
        gate.name(),
        gate.value(),
        gate.limit(),
        setting);
  }
}
