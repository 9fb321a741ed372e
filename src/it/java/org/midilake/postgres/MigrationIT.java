package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.tables.Catalog;

@ExtendWith(TestDatabase.class)
class MigrationIT {
  private static final List<String> OWNED =
      List.of("favourite", "rating", "user_tag", "note", "saved_search", "collection");

  @Test
  void aSchemaFromBeforeTheMigrationsGetsThemWithItsNextLoad(Schema schema) throws SQLException {
    try (Connection connection = Connections.open(schema.address(), "test")) {
      LiveTables.createOrVerify(
          connection,
          schema.name(),
          Catalog.ALL.stream().filter(table -> !table.equals(Catalog.RUN)).toList());
    }

    Rows.of(
        schema.address(),
        GeneratedLibrary.select(Catalog.CONTENT, 1, 10)
            .replaceFirst("SELECT", "INSERT INTO " + schema.name() + ".content SELECT"));
    new Edition(1, 5).load(schema, Mode.UPSERT);

    assertThat(OWNED).allSatisfy(table -> assertThat(Rows.count(schema, table)).isZero());
    assertThat(Rows.count(schema, "search_document")).isEqualTo(5);
    assertThat(history(schema)).startsWith("0|t", "1|t").doesNotContain("null|f");
  }

  @Test
  void anUnchangedSchemaIsLeftAlone(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);
    List<String> before = history(schema);
    StagedLoad.refresh(new Edition(1, 5).request(schema, Mode.UPSERT));
    new Edition(2, 5).load(schema, Mode.UPSERT);

    assertThat(history(schema)).isEqualTo(before);
  }

  @Test
  void searchTablesOfAnotherProgramAreMadeAnewWithoutALoad(Schema schema) {
    new Edition(1, 5).load(schema, Mode.UPSERT);
    String table = schema.name() + ".search_document";
    Rows.of(schema.address(), "DELETE FROM " + table);
    Rows.of(
        schema.address(),
        "UPDATE %s.schema_checksum SET checksum = 'old'".formatted(schema.name()));
    StagedLoad.refresh(new Edition(1, 5).request(schema, Mode.UPSERT));

    assertThat(Rows.count(schema, "search_document")).isEqualTo(5);
    assertThat(
            Rows.of(schema.address(), "SELECT last_batch FROM " + schema.name() + ".export_state"))
        .containsExactly("1");
  }

  @ParameterizedTest
  @EnumSource(Mode.class)
  void whatPeopleKeepOutlivesEveryLoad(Mode mode, Schema schema) {
    new Edition(1, 5).load(schema, mode);
    String to = "INSERT INTO " + schema.name() + ".";
    Rows.of(schema.address(), to + "favourite (owner, file_id) VALUES ('ada', 4)");
    Rows.of(schema.address(), to + "rating (owner, file_id, stars) VALUES ('ada', 4, 5)");
    Rows.of(schema.address(), to + "user_tag (owner, tag, file_id) VALUES ('ada', 'a', 4)");
    Rows.of(schema.address(), to + "note (owner, file_id, body) VALUES ('ada', 4, 'good')");
    Rows.of(schema.address(), to + "saved_search (owner, name) VALUES ('ada', 'all')");
    Rows.of(schema.address(), to + "collection (owner, name) VALUES ('ada', 'chosen')");
    new Edition(2, 5).load(schema, mode);
    new Edition(3, 2).load(schema, mode);
    new Edition(4, 5).load(schema, mode);

    assertThat(OWNED).allSatisfy(table -> assertThat(Rows.count(schema, table)).isOne());
  }

  private static List<String> history(Schema schema) {
    return Rows.of(
        schema.address(),
        "SELECT version, success FROM %s.schema_history ORDER BY installed_rank"
            .formatted(schema.name()));
  }
}
