package org.midilake.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.midilake.jobs.OutputFormat;
import org.midilake.settings.Settings;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A question to the tables. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Answers a Spark SQL query over the Delta tables, on standard output.",
      "",
      "`tables list` shows the tables, `tables markdown` their columns.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake query \"SELECT state, count(*) FROM file_location GROUP BY 1\"",
      "  midilake query --format csv --file keys.sql > keys.csv"
    })
final class QueryCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  @ArgGroup(multiplicity = "1")
  private Query query;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "table, csv or json (one object per line); table if it is not given.")
  private Optional<OutputFormat> format = Optional.empty();

  private final Surroundings surroundings;
  private final JobRunner.Factory jobs;

  QueryCommand(Surroundings surroundings, JobRunner.Factory jobs) {
    this.surroundings = surroundings;
    this.jobs = jobs;
  }

  /** Where the query is. */
  static final class Query {
    @Parameters(paramLabel = "SQL", description = "The query.")
    private Optional<String> sql = Optional.empty();

    @Option(
        names = "--file",
        paramLabel = "FILE",
        description = "A file that holds the query; - for standard input.")
    private Optional<Path> file = Optional.empty();

    String text(InputStream standardInput) {
      return sql.orElseGet(() -> read(file.orElseThrow(), standardInput));
    }

    private static String read(Path file, InputStream standardInput) {
      try {
        return file.toString().equals("-")
            ? new String(standardInput.readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(file);
      } catch (IOException e) {
        throw new UsageFault("The query cannot be read from " + file + ": " + e);
      }
    }
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    String sql = query.text(System.in);
    LocalPaths.checkWarehouse(settings, surroundings);
    OutputFormat wanted = format.orElse(options.json() ? OutputFormat.JSON : OutputFormat.TABLE);
    try (JobRunner runner = jobs.forQuestion(settings, new SilentProgress())) {
      runner.query(sql, wanted, surroundings.out());
    }

    surroundings.out().flush();
    return ExitCodes.DONE;
  }
}
