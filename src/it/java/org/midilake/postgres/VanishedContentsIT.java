package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.settings.ExportSettings.Vanished;

/** Content 3 of five is at no place any more. */
@ExtendWith(TestDatabase.class)
class VanishedContentsIT {
  private static final List<String> TABLES =
      List.of("content", "file_location", "tempo_change", "search_document");

  @ParameterizedTest
  @EnumSource(Mode.class)
  void itsRowsAreRemovedAndWhatPeopleKeepIsNot(Mode mode, Schema schema) {
    new Edition(1, 5).load(schema, mode);
    Rows.of(
        schema.address(),
        "INSERT INTO %s.rating (owner, file_id, stars) VALUES ('ada', 3, 5)"
            .formatted(schema.name()));
    load(new Edition(2, 5), schema, mode, Vanished.REMOVE);

    assertThat(TABLES)
        .allSatisfy(table -> assertThat(files(schema, table)).as(table).isEqualTo("0,1,2,4"));
    assertThat(files(schema, "rating")).isEqualTo("3");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void otherwiseItsRowsStay(Mode mode, Schema schema) {
    new Edition(1, 5).load(schema, mode);
    load(new Edition(2, 5), schema, mode, Vanished.KEEP);

    assertThat(files(schema, "tempo_change")).isEqualTo("0,1,2,3,4");
  }

  @Test
  void aContentThatComesBackHasItsRowsAgain(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);
    load(new Edition(2, 5), schema, Mode.UPSERT, Vanished.REMOVE);
    LoadRequest back = new Edition(3, 5).request(schema, Mode.UPSERT).withVanished(Vanished.REMOVE);
    StagedLoad.run(back, new Edition(3, 5)::copy);

    assertThat(TABLES)
        .allSatisfy(table -> assertThat(files(schema, table)).as(table).isEqualTo("0,1,2,3,4"));
  }

  /** Loads an edition in which content 3 is gone. */
  private static void load(Edition edition, Schema schema, Mode mode, Vanished vanished) {
    String staging = Staging.schema(schema.name());
    StagedLoad.run(
        edition.request(schema, mode).withVanished(vanished),
        load -> {
          var counted = edition.copy(load);
          Rows.of(
              schema.address(),
              "UPDATE %s.content SET location_count = 0 WHERE file_id = 3".formatted(staging));
          Rows.of(
              schema.address(),
              "UPDATE %s.file_location SET state = 'vanished' WHERE file_id = 3"
                  .formatted(staging));
          return counted;
        });
  }

  private static String files(Schema schema, String table) {
    return Rows.of(
            schema.address(),
            "SELECT string_agg(DISTINCT file_id::text, ',' ORDER BY file_id::text) FROM %s.%s"
                .formatted(schema.name(), table))
        .get(0);
  }
}
