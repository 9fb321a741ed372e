package org.midilake.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.midilake.doctor.Existing;
import org.midilake.doctor.RepairedTree;
import org.midilake.files.SplitRun;
import org.midilake.files.SplitSummary;
import org.midilake.library.files.Template;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** One file for each track and channel. */
@Command(
    name = "split",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes one file for each channel with notes in each track, files of one track included.",
      "",
      "Each part keeps the tempo map, time and key signatures, markers and texts, and its notes "
          + "are at the ticks where they were. Parts with the same bytes are written once; a "
          + "manifest has a line for each part of each file. Sources are never changed.",
      ""
    },
    footer = {
      "",
      "Placeholders of the template: {folder}, {file}, {track}, {channel} (1 to 16), {name}, "
          + "{program}, {notes}, {hash}. {track:2} is filled up with zeros, {name|part} stands in "
          + "where there is none.",
      "",
      "Exit codes:",
      "  0  every file was split",
      "  2  wrong command line or settings; nothing was done",
      "  3  files could not be read, or parts could not be written",
      "",
      "Examples:",
      "  midilake split song.mid --write parts",
      "  midilake split ~/Music/midi --write ~/Music/parts --template '{name|other}/{file} {hash}'"
    })
final class SplitCommand implements Callable<Integer> {
  private static final String TEMPLATE = "{folder}/{file}/{track:2}-{channel:2} {name}";

  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files, or folders to look through; those of --input if there are none.")
  private final List<String> inputs = new ArrayList<>();

  @Option(
      names = "--write",
      paramLabel = "DIR",
      required = true,
      description = "Folder for the parts; files that are there are kept, and reported.")
  private Path target = Path.of("");

  @Option(names = "--overwrite", description = "Replace parts that are there.")
  private boolean overwrite;

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description = "Names of the parts below DIR, without extension. Default: " + TEMPLATE)
  private String template = TEMPLATE;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Where the CSV file of all parts goes; by default manifest.csv in DIR.")
  private Optional<Path> manifest = Optional.empty();

  @Mixin private CommonOptions options;

  private final Surroundings surroundings;

  SplitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.load(surroundings.environment()).settings();
    Template names = FileOptions.template(template, SplitRun.PLACEHOLDERS);
    List<Path> paths = FileOptions.existing(inputs.isEmpty() ? settings.inputs() : inputs);
    Files.createDirectories(target);
    RepairedTree tree =
        new RepairedTree(target, overwrite ? Existing.REPLACED : Existing.KEPT, paths);
    Path list = manifest.orElse(target.resolve("manifest.csv"));
    SplitSummary summary =
        new SplitRun(
                settings.discover().names().extensions(),
                settings.ingest().maxFileBytes(),
                settings.analysis().maxEvents(),
                names)
            .run(
                paths,
                tree,
                list,
                (file, reason) -> surroundings.err().println(file + ": " + reason));
    if (options.json()) {
      surroundings.out().println(JsonText.of(summary));
    } else if (!options.quiet()) {
      surroundings
          .out()
          .printf(
              "%,d files have %,d parts; %,d files were written below %s, listed in %s.%n",
              summary.files(), summary.links(), summary.parts(), target, list);
    }

    return summary.failures() == 0 ? ExitCodes.DONE : ExitCodes.FILES_LEFT;
  }
}
