package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.postgres.search.SearchIndex;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.tables.Catalog;

/** Plans in a library of twenty thousand contents. */
@ExtendWith(TestDatabase.class)
class SchemaIndexesIT {
  private static Schema library;

  @BeforeEach
  void load(Schema schema) {
    if (library == null) {
      library = schema;
      GeneratedLibrary.load(schema.address(), schema.name(), Mode.REPLACE, 1, 20_000);
    }
  }

  @Test
  void everyQueryUsesItsIndexAndNoIndexIsWithoutAQuery() throws SQLException {
    List<TableIndex> possible = new ArrayList<>();
    try (Connection connection = Connections.open(library.address(), "test")) {
      for (TableIndex index : all()) {
        if (index.isPossible(connection)) {
          possible.add(index);
        }
      }
    }

    for (TableIndex index : possible) {
      // An empty table is read as a whole.
      String before = "SET search_path TO " + library.name() + ", public";
      List<String> plan =
          Rows.of(
              library.address(),
              index.needs().isEmpty() ? before : before + "; SET enable_seqscan = off",
              index.example());
      assertThat(plan).as(index.example()).anyMatch(line -> line.contains(index.name()));
    }

    assertThat(
            Rows.of(
                library.address(),
                """
                SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE c.relnamespace = '%s'::regnamespace AND NOT i.indisunique
                  AND c.relname NOT LIKE 'schema_history%%'"""
                    .formatted(library.name())))
        .containsExactlyInAnyOrderElementsOf(
            possible.stream().map(index -> library.name() + "." + index.name()).toList());
  }

  /** The plans of everything that the functions ask, as the server tells them. */
  @Test
  void everyTypicalSearchUsesTheIndexThatIsMeantForIt() throws SQLException {
    SoftAssertions assertions = new SoftAssertions();
    try (Connection connection = Connections.open(library.address(), "test");
        Statement statement = connection.createStatement()) {
      statement.execute("SET search_path TO " + library.name() + ", public");
      List<TypicalSearch> searches = TypicalSearch.all(statement, 1);
      assumeThatCode(() -> statement.execute("LOAD 'auto_explain'"))
          .as("the server has auto_explain")
          .doesNotThrowAnyException();
      statement.execute(
          "SET auto_explain.log_min_duration = 0;"
              + " SET auto_explain.log_nested_statements = on; SET client_min_messages = log");
      for (TypicalSearch search : searches) {
        statement.clearWarnings();
        List<String> plans = new ArrayList<>();
        try (var result = statement.executeQuery(search.sql())) {
          while (result.next()) {
            // Plans are complete when the rows are.
          }

          for (SQLWarning plan = statement.getWarnings();
              plan != null;
              plan = plan.getNextWarning()) {
            plans.add(plan.getMessage());
          }
        }

        assertions
            .assertThat(String.join("\n", plans))
            .as(search.name())
            .containsPattern(search.index());
      }
    }

    assertions.assertAll();
  }

  /** Every index that is no key. */
  static List<TableIndex> all() {
    return Stream.concat(
            Catalog.ALL.stream().flatMap(table -> Indexing.indexes(table).stream()),
            SearchIndex.ALL.stream())
        .toList();
  }
}
