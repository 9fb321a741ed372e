package org.midilake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.midilake.files.FileValues;
import org.midilake.files.NamedFile;
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
          + "changed; members of archives are passed over.",
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
    AtomicLong written = new AtomicLong();
    AtomicLong failed = new AtomicLong();
    try (SetWriter set = new SetWriter(target, names, placing, list, columns)) {
      source.visit(
          settings,
          surroundings,
          jobs,
          file -> (add(set, file) ? written : failed).incrementAndGet());
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }

    if (!options.quiet()) {
      surroundings
          .out()
          .printf("%,d files are below %s, listed in %s.%n", written.get(), target, list);
    }

    return failed.get() == 0 ? ExitCodes.DONE : ExitCodes.FILES_LEFT;
  }

  private boolean add(SetWriter set, NamedFile file) {
    try {
      set.add(file);
      return true;
    } catch (IOException e) {
      surroundings.err().println(file.path() + ": " + e.getMessage());
      return false;
    }
  }
}
