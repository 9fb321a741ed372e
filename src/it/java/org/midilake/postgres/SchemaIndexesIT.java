package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.postgres.search.SearchIndex;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.tables.Catalog;

@ExtendWith(TestDatabase.class)
class SchemaIndexesIT {
  @Test
  void everyQueryUsesItsIndexAndNoIndexIsWithoutAQuery(Schema schema) {
    GeneratedLibrary.load(schema.address(), schema.name(), Mode.REPLACE, 1, 20_000);
    List<TableIndex> documented = all();

    for (TableIndex index : documented) {
      List<String> plan =
          Rows.of(
              schema.address(),
              "SET search_path TO " + schema.name() + ", public",
              index.example());
      assertThat(plan).as(index.example()).anyMatch(line -> line.contains(index.name()));
    }

    assertThat(
            Rows.of(
                schema.address(),
                """
                SELECT i.indexrelid::regclass::text FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
                WHERE c.relnamespace = '%s'::regnamespace AND NOT i.indisunique
                  AND c.relname NOT LIKE 'schema_history%%'"""
                    .formatted(schema.name())))
        .containsExactlyInAnyOrderElementsOf(
            documented.stream().map(index -> schema.name() + "." + index.name()).toList());
  }

  /** Every index that is no key. */
  static List<TableIndex> all() {
    return Stream.concat(
            Catalog.ALL.stream().flatMap(table -> Indexing.indexes(table).stream()),
            SearchIndex.ALL.stream())
        .toList();
  }
}
