package org.midilake.jobs.quality;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.settings.CheckSettings;
import org.midilake.tables.Catalog;

/** Measures a library and holds it against the limits. */
public final class QualityJob {
  private final DeltaStore store;

  public QualityJob(DeltaStore store) {
    this.store = store;
  }

  /**
   * The gates, passed or not.
   *
   * @param differences tables that are not as declared
   * @param now against which the age is measured
   */
  public List<Gate> gates(CheckSettings limits, long differences, Instant now) {
    Row files =
        store
            .read(Catalog.FILE_LOCATION)
            .where("state <> 'vanished'")
            .join(
                store.read(Catalog.CONTENT).select("file_id", "status"),
                new String[] {"file_id"},
                "left")
            .selectExpr(
                "count(*)",
                "count_if(state = 'present' AND status = 'rejected')",
                "count_if(state = 'unreadable')")
            .first();
    List<Row> runs =
        store
            .read(Catalog.RUN)
            .select(
                get_json_object(col("summary"), "$.library.found").cast("bigint").alias("found"),
                col("finished_at"))
            .where("found IS NOT NULL")
            .orderBy(col("finished_at").desc())
            .limit(2)
            .collectAsList();
    return new LibraryState(
            files.getLong(0),
            files.getLong(1),
            files.getLong(2),
            found(runs, 1),
            found(runs, 0),
            runs.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(hours(runs.get(0), now)),
            differences)
        .gates(limits);
  }

  private static OptionalLong found(List<Row> runs, int place) {
    return runs.size() > place ? OptionalLong.of(runs.get(place).getLong(0)) : OptionalLong.empty();
  }

  private static double hours(Row run, Instant now) {
    return Duration.between(run.getInstant(1), now).toMillis() / 3_600_000.0;
  }
}
