package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.tables.Catalog;

/** Brings {@code file_location} up to the log: one row per path, the latest. */
final class LocationTable {
  private final DeltaStore store;
  private final ReadLog log;

  LocationTable(DeltaStore store, ReadLog log) {
    this.store = store;
    this.log = log;
  }

  void catchUp() {
    if (log.afterBatch() == 0) {
      store.append(Catalog.FILE_LOCATION, latest(), log.lastBatch());
      return;
    }

    store.following(
        log.lastBatch(),
        () ->
            store
                .table(Catalog.FILE_LOCATION)
                .as("t")
                .merge(latest().as("s"), "t.path = s.path")
                .whenMatched()
                .updateAll()
                .whenNotMatched()
                .insertAll()
                .execute());
  }

  private Dataset<Row> latest() {
    return log.lastBatch() == log.afterBatch() + 1
        ? log.events().select("location.*")
        : log.events()
            .groupBy("path")
            .agg(max_by(col("location"), col("batch")).alias("location"))
            .select("location.*");
  }
}
