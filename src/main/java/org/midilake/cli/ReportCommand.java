package org.midilake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** A page about the library. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a page about the library for a browser.",
      "",
      "It shows totals, duplicates, tempo, key, meter, instruments, findings and runs, and searches "
          + "a sample of the files. The page is one file and loads nothing from anywhere.",
      ""
    },
    footer = {"", "Example:", "  midilake report --warehouse ~/catalogue --out library.html"})
final class ReportCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "Where the page goes; a file that is there is replaced.")
  private Path out;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  ReportCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    LocalPaths.checkWarehouse(settings, surroundings);
    Path folder = out.toAbsolutePath().getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UsageFault("There is no folder " + folder + " for the page.");
    }

    String page;
    try (JobRunner runner = jobs.forQuestion(settings, new SilentProgress())) {
      page = runner.report();
    }

    try {
      Files.writeString(out, page);
    } catch (IOException e) {
      throw new UsageFault("The page cannot be written to " + out + ": " + e);
    }

    if (!options.quiet()) {
      surroundings.err().printf("Wrote %s, %s.%n", out, Amounts.megabytes(out.toFile().length()));
    }

    return ExitCodes.DONE;
  }
}
