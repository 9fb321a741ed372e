package org.midilake.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.midilake.doctor.Doctor;
import org.midilake.doctor.Existing;
import org.midilake.doctor.RepairedTree;
import org.midilake.doctor.Tally;
import org.midilake.doctor.Visit;
import org.midilake.repair.FindingsPage;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is wrong with files, and repaired ones. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Says what is wrong with MIDI files, and writes repaired ones.",
      "",
      "Looks at files and folders of this machine; no tables are read or written. For each damaged "
          + "file it prints the findings (severity, code, track, byte, detail), and how a valid "
          + "Standard MIDI File can be written from what could be read. A repaired file is read "
          + "back before it is kept: without any fault left, and with every note that could be read "
          + "of the damaged one. Sources are never changed.",
      ""
    },
    footer = {
      "",
      "With --json there is one object per damaged file and line; the last line is the summary.",
      "",
      "Exit codes:",
      "  0  every file is sound, or can be repaired (with --write: was repaired)",
      "  2  wrong command line or settings; nothing was done",
      "  3  files are beyond repair, could not be read, or could not be written",
      "",
      "Examples:",
      "  midilake doctor song.mid",
      "  midilake doctor ~/Music/midi --write ~/Music/repaired",
      "  midilake doctor ~/Music/midi --json > damaged.jsonl"
    })
final class DoctorCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description = "Files, or folders to look through; those of --input if there are none.")
  private final List<String> inputs = new ArrayList<>();

  @Option(
      names = "--write",
      paramLabel = "DIR",
      description =
          "Write repaired files below this folder, under the names that they have below "
              + "the input. Files that are there are kept, and reported.")
  private Optional<Path> target = Optional.empty();

  @Option(
      names = "--overwrite",
      description = "With --write: replace files that are there, but never what is examined.")
  private boolean overwrite;

  @Option(names = "--all", description = "Also print sound files that have findings.")
  private boolean all;

  @Option(
      names = "--list-codes",
      description = "Print all findings and repairs with their meaning, as Markdown, and end.")
  private boolean listCodes;

  @Mixin private CommonOptions options;

  private final Surroundings surroundings;

  DoctorCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (listCodes) {
      surroundings.out().print(FindingsPage.text());
      return ExitCodes.DONE;
    }

    if (overwrite && target.isEmpty()) {
      throw new UsageFault("--overwrite needs --write DIR.");
    }

    Settings settings = options.load(surroundings.environment()).settings();
    List<Path> paths = paths(inputs.isEmpty() ? settings.inputs() : inputs);
    Tally tally = new Tally();
    new Doctor(
            settings.discover().names().extensions(),
            settings.ingest().maxFileBytes(),
            settings.analysis().maxEvents(),
            target.map(folder -> tree(folder, paths)))
        .visit(
            paths,
            visit -> {
              tally.add(visit);
              print(visit);
            });
    var summary = tally.summary();
    if (options.json()) {
      surroundings.out().println(JsonText.of(summary));
    }

    if (!options.quiet()) {
      DoctorText.summary(summary, target).forEach(surroundings.err()::println);
    }

    return summary.isAllWell() ? ExitCodes.DONE : ExitCodes.FILES_LEFT;
  }

  private static List<Path> paths(List<String> inputs) {
    if (inputs.isEmpty()) {
      throw new UsageFault("There is nothing to examine. Give files or folders.");
    }

    List<Path> paths = new ArrayList<>();
    for (String input : inputs) {
      Path path =
          LocalPaths.of(input)
              .orElseThrow(
                  () -> new UsageFault("The doctor sees only files of this machine, not " + input));
      if (Files.notExists(path)) {
        throw new UsageFault("This input does not exist: " + input);
      }

      paths.add(path);
    }

    return paths;
  }

  private RepairedTree tree(Path folder, List<Path> paths) {
    long names = paths.stream().map(Path::getFileName).distinct().count();
    if (names < paths.size()) {
      throw new UsageFault(
          "Two inputs have the same name, so their repaired files would get in each other's way."
              + " Give them in separate calls.");
    }

    try {
      return new RepairedTree(folder, overwrite ? Existing.REPLACED : Existing.KEPT, paths);
    } catch (IOException e) {
      throw new UsageFault("The inputs cannot be found: " + e);
    }
  }

  private void print(Visit visit) {
    PrintStream out = surroundings.out();
    if (!DoctorText.isWorthwhile(visit, all ? DoctorText.Scope.ALL : DoctorText.Scope.DAMAGED)) {
      return;
    }

    if (options.json()) {
      out.println(JsonText.of(DoctorReport.of(visit)));
    } else if (!options.quiet()) {
      DoctorText.of(visit).forEach(out::println);
    }
  }
}
