package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.midilake.postgres.search.SearchIndex;
import org.midilake.tables.Catalog;

class IndexesPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "indexes.md");
  private static final Path SIZES =
      Path.of("src/test/resources/org/midilake/postgres/index-sizes.tsv");
  private static final Path FRESH = Path.of("target", "indexes.md");

  @Test
  void thePageAboutTheIndexesIsWhatTheirDeclarationsSay() throws IOException {
    Map<String, String> sizes =
        Files.readAllLines(SIZES).stream()
            .map(line -> line.split("\t", -1))
            .collect(Collectors.toMap(cells -> cells[0], cells -> cells[1]));
    StringBuilder page =
        new StringBuilder(
            """
            # Indexes

            Made from the declarations in the program; do not edit. Every table also has its primary key, and `content`
            a unique key on `content_hash`. A test asks for the plan of each query and finds the index in it, and finds no
            index in the database that is not here. Sizes are those in the generated library of a million contents that
            `submit/bench/search.sh` makes and prints them of, in MB; an index without one has no rows there. Of your
            own: `SELECT indexrelname, pg_relation_size(indexrelid) FROM pg_stat_user_indexes`.

            | index | on | MB | serves | for example |
            |---|---|---|---|---|
            """);
    Stream.concat(
            Catalog.ALL.stream().flatMap(table -> Indexing.indexes(table).stream()),
            SearchIndex.ALL.stream())
        .forEach(
            index ->
                page.append(
                    "| `%s` | `%s %s` | %s | %s | `%s` |%n"
                        .formatted(
                            index.name(),
                            index.table(),
                            index.definition(),
                            sizes.getOrDefault(index.name(), ""),
                            index.purpose(),
                            index
                                .example()
                                .replace("EXPLAIN ", "")
                                .replace("search_explain", "search_files"))));
    Files.createDirectories(FRESH.getParent());
    Files.writeString(FRESH, page);

    assertThat(PAGE).as("Make it anew: cp %s %s", FRESH, PAGE).hasContent(page.toString());
  }
}
