package org.midilake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.midilake.jobs.TextTable;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.postgres.search.FileSearch;
import org.midilake.postgres.search.SearchHit;
import org.midilake.postgres.search.SearchRequest;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A search in PostgreSQL, without Spark. */
@Command(
    name = "search",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Finds files by words and by what they are, in PostgreSQL.",
      "",
      "Words are looked for in names, folders, texts and tags; the last one may be a beginning, and "
          + "one that occurs nowhere stands for those that are spelled like it. \"Two words\" in "
          + "quotes must follow each other, and -word must not occur.",
      ""
    },
    footer = {
      "",
      "Examples:",
      "  midilake search \"blue moon\" --key Am --compatible --tempo 110-130",
      "  midilake search --usage loop --style funk --sort=-complexity --json"
    })
final class SearchCommand implements Callable<Integer> {
  @Mixin private CommonOptions options;

  @Mixin private SearchFilters filters;

  @Parameters(arity = "0..1", paramLabel = "WORDS", description = "The words; none for all files.")
  private Optional<String> words = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "ORDER",
      description =
          "relevance, name, newest, tempo, duration, notes, density, polyphony, bars or complexity;"
              + " with - before it descending.")
  private Optional<String> sort = Optional.empty();

  @Option(names = "--limit", paramLabel = "N", description = "Files of a page, 20 if not given.")
  private Optional<Integer> limit = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "CURSOR",
      description = "Goes on where the page before ended: the cursor that it gave.")
  private Optional<String> page = Optional.empty();

  private final Surroundings surroundings;

  SearchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    Settings settings = options.load(surroundings.environment()).settings();
    int size = limit.orElse(20);
    SearchRequest request = new SearchRequest(words, filters.asMap(), sort, page, size);
    List<SearchHit> hits =
        FileSearch.find(address(settings), settings.database().schema(), request);
    if (options.json()) {
      hits.forEach(hit -> surroundings.out().println(JsonText.of(hit)));
    } else {
      print(hits, size);
    }

    surroundings.out().flush();
    return ExitCodes.DONE;
  }

  private void print(List<SearchHit> hits, int size) {
    if (hits.isEmpty()) {
      surroundings.out().println("Nothing is found.");
      return;
    }

    try {
      TextTable.write(SearchText.of(hits), surroundings.out());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }

    if (hits.size() == size) {
      surroundings.out().printf("More: --page=%s%n", hits.get(size - 1).cursor());
    }
  }

  private DatabaseAddress address(Settings settings) {
    if (settings.database().url().isPresent()) {
      return DatabaseAddress.of(settings.database());
    }

    LocalPaths.checkWarehouse(settings, surroundings);
    return EmbeddedDatabase.of(settings.warehouse(), settings.database().port()).start();
  }
}
