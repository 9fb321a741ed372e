package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

class DdlTest {
  private static final List<String> CATALOG = Ddl.statements("music", Catalog.ALL);

  @Test
  void everyColumnHasItsTypeAndComment() {
    for (TableDeclaration table : Catalog.ALL) {
      for (ColumnDeclaration column : table.columns()) {
        assertThat(CATALOG)
            .anyMatch(
                sql ->
                    sql.startsWith("CREATE TABLE \"music\".\"" + table.name() + "\"")
                        && sql.contains(
                            "\"%s\" %s%s"
                                .formatted(
                                    column.name(),
                                    Sql.type(column.type()),
                                    column.nullable() ? "" : " NOT NULL")))
            .anyMatch(
                sql ->
                    sql.startsWith(
                        "COMMENT ON COLUMN \"music\".\"%s\".\"%s\" IS "
                            .formatted(table.name(), column.name())));
      }
    }
  }

  @Test
  void theHashOfAContentIsUniqueBesidesItsId() {
    assertThat(CATALOG)
        .contains(
            "ALTER TABLE \"music\".\"content\" ADD CONSTRAINT \"content_pkey\""
                + " PRIMARY KEY (\"file_id\")",
            "ALTER TABLE \"music\".\"content\" ADD CONSTRAINT \"content_content_hash_key\""
                + " UNIQUE (\"content_hash\")");
  }

  @Test
  void everyTableOfContentsRefersToThem() {
    int dictionaries = 2;

    assertThat(CATALOG.stream().filter(sql -> sql.contains("FOREIGN KEY")))
        .hasSize(Catalog.OF_CONTENT.size() + Catalog.DERIVED.size() - dictionaries + 1);
  }

  @Test
  void aNameIsNeverMoreThanAName() {
    assertThat(Sql.qualified("mu\"sic", "run")).isEqualTo("\"mu\"\"sic\".\"run\"");
    assertThat(Sql.literal("it's")).isEqualTo("'it''s'");
  }
}
