package org.midilake.jobs.derive.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;
import org.midilake.testing.SparkExtension;

@ExtendWith(SparkExtension.class)
class LoopDerivationTest {
  private static final StructType METADATA = SparkSchemas.of(Catalog.MUSICAL_METADATA);

  @Test
  void aFileIsLoopableIfItEndsOnABarLine(SparkSession spark) {
    Map<Long, Row> loops =
        LoopDerivation.loops(
                spark.createDataFrame(
                    List.of(
                        row(1, "loop", "4/4", 4 * 1920, 4),
                        row(2, "loop", "6/8", 4 * 1440 - 300, 4),
                        row(3, "loop", "4/4", 4 * 1920 + 20, 4),
                        row(4, "one_shot", "4/4", 1920, 0),
                        row(5, "song", "4/4", 77, 8),
                        row(6, "song", "4/4", 77, 0)),
                    nullable(METADATA)))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.<Long>getAs("file_id"), row -> row));

    assertThat(loops).containsOnlyKeys(1L, 2L, 3L, 4L, 5L);
    assertThat(loops.get(1L).<Boolean>getAs("is_loopable")).isTrue();
    assertThat(loops.get(2L).<Boolean>getAs("is_loopable")).isFalse();
    assertThat(loops.get(2L).<Long>getAs("padding_ticks")).isEqualTo(300);
    assertThat(loops.get(3L).<Boolean>getAs("ends_on_bar_line")).as("a little late").isTrue();
    assertThat(loops.get(4L).<Integer>getAs("first_bar")).as("a one-shot has no loop").isNull();
    assertThat(loops.get(4L).<Boolean>getAs("is_loopable")).isFalse();
    assertThat(loops.get(5L).<Integer>getAs("bars")).isEqualTo(8);
    assertThat(loops.get(5L).<Boolean>getAs("is_loopable")).isTrue();
  }

  /** {@code loopBars} is 0 where there are no bars that are repeated. */
  private static Row row(long id, String usage, String meter, long ticks, int loopBars) {
    Object[] values = new Object[METADATA.size()];
    values[METADATA.fieldIndex("file_id")] = id;
    values[METADATA.fieldIndex("usage")] = usage;
    values[METADATA.fieldIndex("final_time_signature")] = meter;
    values[METADATA.fieldIndex("ticks_per_quarter_note")] = 480;
    values[METADATA.fieldIndex("duration_ticks")] = ticks;
    values[METADATA.fieldIndex("bar_count")] = 12;
    if (loopBars > 0) {
      values[METADATA.fieldIndex("loop_first_bar")] = 3;
      values[METADATA.fieldIndex("loop_last_bar")] = 2 + loopBars;
      values[METADATA.fieldIndex("loop_repeats")] = 2;
    }

    return RowFactory.create(values);
  }

  private static StructType nullable(StructType type) {
    StructType nullable = new StructType();
    for (StructField field : type.fields()) {
      nullable = nullable.add(field.name(), field.dataType(), true);
    }

    return nullable;
  }
}
