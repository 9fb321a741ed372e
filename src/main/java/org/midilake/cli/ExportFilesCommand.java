package org.midilake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.midilake.files.FileValues;
import org.midilake.files.NamedFile;
import org.midilake.files.PackedFiles;
import org.midilake.files.Placing;
import org.midilake.files.SetWriter;
import org.midilake.library.files.Template;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Files in folders by what they are. */
@Command(
    name = "export-files",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Copies or links the files of a query, or of folders, into folders by a template.",
      "",
      "A manifest in CSV lists source, target and all values. Files that are there already with the "
          + "same bytes are left as they are, so that it can be called again. Sources are never "
          + "changed; members of archives are unpacked, whatever --link says.",
      ""
    },
    footer = {
      "",
      "`midilake rename plan --help` explains templates.",
      "",
      "Examples:",
      "  midilake export-files --warehouse ~/catalogue --to ~/sets --where \"usage = 'loop'\"",
      "  midilake export-files ~/loops --to ~/sets --link hard_link"
          + " --template '{instrument|other}/{key|no key}/{bpm:3} {title}'"
    })
final class ExportFilesCommand implements Callable<Integer> {
  private static final String TEMPLATE = "{instrument|other}/{key|no key}/{bpm:3} {title}";

  @Mixin private FileSource source;

  @Option(names = "--to", paramLabel = "DIR", required = true, description = "Where the set goes.")
  private Path target = Path.of("");

  @Option(
      names = "--template",
      paramLabel = "TEMPLATE",
      description = "Names below DIR, without extension. Default: " + TEMPLATE)
  private String template = TEMPLATE;

  @Option(
      names = "--link",
      paramLabel = "HOW",
      description = "hard_link or symbolic_link, instead of a copy.")
  private Placing placing = Placing.COPY;

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "Where the CSV file of the set goes; by default manifest.csv in DIR.")
  private Optional<Path> manifest = Optional.empty();

  @Mixin private CommonOptions options;

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  ExportFilesCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  @Override
  public Integer call() throws IOException {
    Settings settings = options.load(surroundings.environment()).settings();
    Template names =
        source.hasOwnQuery()
            ? new Template(template)
            : FileOptions.template(template, FileValues.PLACEHOLDERS);
    List<String> columns =
        source.hasOwnQuery() ? new ArrayList<>(names.placeholders()) : FileValues.PLACEHOLDERS;
    Path list = manifest.orElse(target.resolve("manifest.csv"));
    Adding adding;
    try (SetWriter set = new SetWriter(target, names, placing, list, columns)) {
      adding = new Adding(set);
      PackedFiles packed =
          new PackedFiles(
              settings.discover().names(),
              settings.archive(),
              Math.toIntExact(settings.ingest().maxFileBytes()),
              adding);
      source.visit(
          settings,
          surroundings,
          jobs,
          FileSource.Members.INCLUDED,
          file -> {
            if (file.member().isPresent()) {
              packed.add(file);
            } else {
              adding.add(file, () -> set.add(file));
            }
          });
      packed.unpack();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }

    if (!options.quiet()) {
      surroundings
          .out()
          .printf("%,d files are below %s, listed in %s.%n", adding.written, target, list);
    }

    return adding.failed == 0 ? ExitCodes.DONE : ExitCodes.FILES_LEFT;
  }

  /** Counts what is added to a set, and tells what is not. */
  private final class Adding implements PackedFiles.Target {
    private final SetWriter set;
    private long written;
    private long failed;

    Adding(SetWriter set) {
      this.set = set;
    }

    /** Puts one file into the set. */
    private interface Step {
      void run() throws IOException;
    }

    void add(NamedFile file, Step step) {
      try {
        step.run();
        written++;
      } catch (IOException e) {
        failed(file, e.getMessage());
      }
    }

    @Override
    public void unpacked(NamedFile file, byte[] bytes) {
      add(file, () -> set.add(file, bytes));
    }

    @Override
    public void failed(NamedFile file, String reason) {
      failed++;
      surroundings.err().println(file.source() + ": " + reason);
    }
  }
}
