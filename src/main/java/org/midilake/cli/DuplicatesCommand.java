package org.midilake.cli;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.midilake.jobs.DuplicateReport;
import org.midilake.jobs.OutputFormat;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports about duplicates. */
@Command(
    name = "duplicates",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Reports the files with the same music; deletes nothing.",
      "",
      "Degrees: 1 same bytes, 2 same notes at the same times, 3 same performance in another key, "
          + "tempo, resolution or without a part, 4 other arrangement. A row of 3 and 4 is as "
          + "sure as its confidence says.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake duplicates --warehouse ~/catalogue",
      "  midilake duplicates groups --degree 2",
      "  midilake duplicates paths --format csv > surplus.csv   # copies of the same bytes",
      "  midilake duplicates links --format csv > links.csv     # keeper, copy"
    })
final class DuplicatesCommand implements Callable<Integer> {
  private static final int MOST_DEGREE = 4;

  @Parameters(
      arity = "0..1",
      paramLabel = "REPORT",
      description =
          "summary, groups, members, paths (files that could go) or links (pairs that could be hard"
              + " links); summary if it is not given.")
  private Optional<DuplicateReport> report = Optional.empty();

  @Option(
      names = "--degree",
      split = ",",
      paramLabel = "DEGREE",
      description = "Degrees, e.g. 1,2; 1 for paths and links and all for the others if not given.")
  private final Set<Integer> degrees = new TreeSet<>();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json (one object per line); table if it is not given.")
  private Optional<OutputFormat> format = Optional.empty();

  @Mixin private CommonOptions options;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  DuplicatesCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    DuplicateReport wanted = report.orElse(DuplicateReport.SUMMARY);
    String sql = wanted.sql(degrees.isEmpty() ? usual(wanted) : possible(degrees));
    LocalPaths.checkWarehouse(settings, surroundings);
    OutputFormat form = format.orElse(options.json() ? OutputFormat.JSON : OutputFormat.TABLE);
    try (JobRunner runner = jobs.forQuestion(settings, new SilentProgress())) {
      runner.query(sql, form, surroundings.out());
    }

    surroundings.out().flush();
    return ExitCodes.DONE;
  }

  private static Set<Integer> usual(DuplicateReport report) {
    return switch (report) {
      case SUMMARY, GROUPS, MEMBERS -> Set.of(1, 2, 3, 4);
      case PATHS, LINKS -> Set.of(1);
    };
  }

  private static Set<Integer> possible(Set<Integer> degrees) {
    if (degrees.stream().anyMatch(degree -> degree < 1 || degree > MOST_DEGREE)) {
      throw new UsageFault("A degree is a number from 1 to " + MOST_DEGREE + ".");
    }

    return degrees;
  }
}
