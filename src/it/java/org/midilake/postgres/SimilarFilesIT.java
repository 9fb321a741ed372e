package org.midilake.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.analysis.embedding.Family;
import org.midilake.postgres.TestDatabase.Schema;
import org.midilake.postgres.migration.Extensions;
import org.midilake.settings.ExportSettings.Mode;
import org.midilake.tables.Catalog;
import org.midilake.tables.EmbeddingRow;

/**
 * Six contents whose vectors turn away from that of content 0, step by step; 4 and 5 have the same
 * notes. The table of neighbours says the same as the vectors, so that servers with and without
 * pgvector answer alike.
 */
@ExtendWith(TestDatabase.class)
class SimilarFilesIT {
  private Schema schema;

  @BeforeEach
  void load(Schema fresh) {
    schema = fresh;
    new Edition(1, 6).load(schema, Mode.REPLACE);
    List<LoadTable> derived =
        Stream.of(Catalog.EMBEDDING, Catalog.SIMILAR_CONTENT).map(LoadTable::byFile).toList();
    StagedLoad.run(
        LoadRequest.of(schema.address(), schema.name(), Mode.UPSERT, Edition.WAREHOUSE, 2, derived),
        this::copy);
  }

  @Test
  void theMostSimilarComeFirstAndOfEqualOnesThereIsOne() {
    assertThat(sql("SELECT file_id FROM similar_files(0)")).containsExactly("1", "2", "3", "4");
    assertThat(sql("SELECT file_id FROM similar_files(0, 2)")).containsExactly("1", "2");
    assertThat(sql("SELECT bool_and(similarity BETWEEN 0 AND 1) FROM similar_files(0)"))
        .containsExactly("t");
  }

  @Test
  void theyPassFilters() {
    assertThat(sql("SELECT file_id FROM similar_files(0, 20, '{\"finding\": \"PLANTED\"}')"))
        .hasSize(4);
    assertThat(sql("SELECT file_id FROM similar_files(0, 20, '{\"finding\": \"NONE\"}')"))
        .isEmpty();
  }

  @Test
  void aContentWithoutNotesResemblesNothing() {
    assertThat(sql("SELECT file_id FROM similar_files(77)")).isEmpty();
  }

  @Test
  void vectorsAreSearchedByTheirIndexWhereTheServerCan() throws SQLException {
    boolean hasIndex =
        sql("SELECT to_regclass('embedding_nearest_idx') IS NOT NULL").equals(List.of("t"));
    try (Connection connection = Connections.open(schema.address(), "test")) {
      assertThat(hasIndex).isEqualTo(Extensions.VECTORS.isThere(connection));
    }

    assertThat(EmbeddingRow.WIDTH).isEqualTo(Family.WIDTH);
  }

  private Map<String, Long> copy(StagedLoad load) {
    String staging = Staging.schema(schema.name());
    Rows.of(
        schema.address(),
        """
        INSERT INTO %s.embedding (file_id, vector)
        SELECT f, ARRAY(SELECT CASE n WHEN 1 THEN cos(0.2 * least(f, 4)) WHEN 2 THEN sin(0.2 * least(f, 4)) ELSE 0 END
          FROM generate_series(1, %d) n) FROM generate_series(0, 5) f"""
            .formatted(staging, EmbeddingRow.WIDTH));
    Rows.of(
        schema.address(),
        """
        INSERT INTO %s.similar_content (file_id, place, other_file_id, similarity)
        SELECT 0, f, f, cos(0.2 * f) FROM generate_series(1, 4) f"""
            .formatted(staging));
    Rows.of(
        schema.address(),
        "INSERT INTO %s.staged_partition VALUES ('embedding', 0, 6), ('similar_content', 0, 4)"
            .formatted(staging));
    return Map.of("embedding", 6L, "similar_content", 4L);
  }

  private List<String> sql(String sql) {
    return Rows.of(schema.address(), "SET search_path TO " + schema.name() + ", public", sql);
  }
}
