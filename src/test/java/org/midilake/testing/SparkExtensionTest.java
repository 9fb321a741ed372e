package org.midilake.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midilake.testing.DatasetAssertions.assertSameRows;
import static org.midilake.testing.DatasetAssertions.assertSameRowsInOrder;

import java.nio.file.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
class SparkExtensionTest {
  @Test
  void theSessionWritesAndReadsDeltaTables(SparkSession spark, @TempDir Path folder) {
    Dataset<Row> notes = spark.sql("SELECT * FROM VALUES (60, 'C4'), (69, 'A4') AS t(pitch, name)");
    String table = folder.resolve("notes").toString();
    notes.write().format("delta").save(table);

    assertSameRows(notes, spark.read().format("delta").load(table));
  }

  @Test
  void everyTestGetsTheSameSession(SparkSession first, SparkSession second) {
    assertThat(first).isSameAs(second);
  }

  @Test
  void theOrderOfRowsMattersOnlyWhereAsked(SparkSession spark) {
    Dataset<Row> up = spark.sql("SELECT * FROM VALUES (60), (69) AS t(pitch)");
    Dataset<Row> down = spark.sql("SELECT * FROM VALUES (69), (60) AS t(pitch)");

    assertSameRows(up, down);
    assertThatThrownBy(() -> assertSameRowsInOrder(up, down)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aRowThatOccursTwiceIsNotARowThatOccursOnce(SparkSession spark) {
    Dataset<Row> twice = spark.sql("SELECT * FROM VALUES (60), (60), (69) AS t(pitch)");
    Dataset<Row> once = spark.sql("SELECT * FROM VALUES (60), (69), (69) AS t(pitch)");

    assertThatThrownBy(() -> assertSameRows(twice, once)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aColumnOfAnotherTypeIsADifference(SparkSession spark) {
    assertThatThrownBy(
            () -> assertSameRows(spark.sql("SELECT 1 AS pitch"), spark.sql("SELECT 1L AS pitch")))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("pitch:bigint");
  }
}
