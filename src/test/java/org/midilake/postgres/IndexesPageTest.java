package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.midilake.postgres.search.SearchIndex;
import org.midilake.tables.Catalog;

class IndexesPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "indexes.md");
  private static final Path FRESH = Path.of("target", "indexes.md");

  @Test
  void thePageAboutTheIndexesIsWhatTheirDeclarationsSay() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Indexes

            Made from the declarations in the program; do not edit. Every table also has its primary key, and `content`
            a unique key on `content_hash`. A test asks for the plan of each query and finds the index in it, and finds no
            index in the database that is not here. How large they are: `SELECT indexrelname, pg_relation_size(indexrelid)
            FROM pg_stat_user_indexes`.

            | index | on | serves | for example |
            |---|---|---|---|
            """);
    Stream.concat(
            Catalog.ALL.stream().flatMap(table -> Indexing.indexes(table).stream()),
            SearchIndex.ALL.stream())
        .forEach(
            index ->
                page.append(
                    "| `%s` | `%s %s` | %s | `%s` |%n"
                        .formatted(
                            index.name(),
                            index.table(),
                            index.definition(),
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
