package org.midilake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.ingest.TempoRanking;
import org.midilake.settings.JsonText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Everything about one file, without tables and without Spark. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Analyses one local file and shows what was found, and by what evidence.",
      "",
      "The values are those that `run` stores. With --json, the whole report on one line.",
      ""
    },
    footer = {"", "Example:", "  midilake explain ~/Music/midi/song.mid"})
final class ExplainCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  @Parameters(paramLabel = "FILE", description = "A MIDI file on this machine.")
  private Path file;

  private final Surroundings surroundings;

  ExplainCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    AnalysisSettings settings = options.load(surroundings.environment()).settings().analysis();
    byte[] bytes = bytes();
    FileReport report = new FileAnalyzer(settings).analyze(bytes, bytes.length);
    if (options.json()) {
      surroundings.out().println(JsonText.of(report));
    } else {
      ExplanationText.of(file, report, TempoRanking.of(bytes, settings))
          .forEach(surroundings.out()::println);
    }

    return ExitCodes.DONE;
  }

  private byte[] bytes() {
    if (!Files.isRegularFile(file)) {
      throw new UsageFault("There is no file " + file + ".");
    }

    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UsageFault("The file cannot be read: " + e);
    }
  }
}
