package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.library.tags.TagCategory;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.tables.Catalog;
import org.midilake.tables.TagRow;

/** Tables that are sent as a whole, beside those of contents. */
@ExtendWith(TestDatabase.class)
class WholeTablesIT {
  private static Map<String, Long> load(Schema schema, int version, String... tags) {
    LoadTable dictionary = LoadTable.whole(Catalog.TAG, new LoadTable.Origin("tags", version));
    List<LoadTable> tables = new ArrayList<>(LoadRequest.tablesOfContents());
    tables.add(dictionary);
    LoadRequest request =
        LoadRequest.of(
            schema.address(), schema.name(), Mode.UPSERT, Edition.WAREHOUSE, version, tables);
    return StagedLoad.run(
        request,
        load -> {
          Map<String, Long> counted = new LinkedHashMap<>(new Edition(version, 5).copy(load));
          List<TagRow> rows =
              List.of(tags).stream()
                  .map(tag -> new TagRow(tag, TagCategory.GENRE, tag, Optional.empty(), 1))
                  .toList();
          counted.put(
              Catalog.TAG.name(),
              load.copyOf(Catalog.TAG).copy(0, RecordSource.of(Catalog.TAG, rows)));
          counted.put(
              Staging.OWNED_FILE.name(),
              load.copyOfOwnedFiles().copy(0, RecordSource.of(Staging.OWNED_FILE, List.of())));
          return counted;
        });
  }

  @Test
  void aTableThatIsAboutNoContentIsSentAgainBesideThem(Schema schema) {
    load(schema, 1, "genre/house");
    load(schema, 2, "genre/house", "genre/polka");

    assertThat(Rows.count(schema, "tag")).isEqualTo(2);
    assertThat(Rows.count(schema, "tempo_change")).isEqualTo(10);
  }
}
