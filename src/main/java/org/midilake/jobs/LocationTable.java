package org.midilake.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.tables.Catalog;

/** Brings {@code file_location} up to a batch of the log: one row per path, the latest. */
final class LocationTable {
  private final DeltaStore store;
  private final ReportLog log;

  LocationTable(DeltaStore store, ReportLog log) {
    this.store = store;
    this.log = log;
  }

  void catchUp(long lastBatch) {
    long batch = store.lastBatch(Catalog.FILE_LOCATION);
    if (batch >= lastBatch) {
      return;
    }

    Dataset<Row> locations = latest(batch, lastBatch);
    if (batch == 0) {
      store.append(Catalog.FILE_LOCATION, locations, lastBatch);
      return;
    }

    store.following(
        lastBatch,
        () ->
            store
                .table(Catalog.FILE_LOCATION)
                .as("t")
                .merge(locations.as("s"), "t.path = s.path")
                .whenMatched()
                .updateAll()
                .whenNotMatched()
                .insertAll()
                .execute());
  }

  private Dataset<Row> latest(long batch, long lastBatch) {
    Dataset<Row> events = log.events(batch, lastBatch);
    return lastBatch == batch + 1
        ? events.select("location.*")
        : events
            .groupBy("path")
            .agg(max_by(col("location"), col("batch")).alias("location"))
            .select("location.*");
  }
}
