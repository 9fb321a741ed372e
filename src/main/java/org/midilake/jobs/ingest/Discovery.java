package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.midilake.delta.DeltaStore;
import org.midilake.settings.Settings;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.tables.Catalog;

/** What is below the inputs, and what is to be done about it. */
final class Discovery implements AutoCloseable {
  private final Dataset<Row> locations;
  private final Map<String, Row> totals;

  /** Lists the inputs and compares them with the tables. */
  Discovery(SparkSession spark, Settings settings, DeltaStore store, List<String> inputs) {
    Changes changes = new Changes(store, inputs, settings.ingest().maxFileBytes());
    Dataset<Row> found = DiscoveredFiles.below(spark, inputs, settings.discover());
    boolean isFirst = store.lastBatch(Catalog.FILE_LOCATION) == 0;
    locations =
        (isFirst ? changes.ofNew(found) : changes.ofKnown(found))
            .persist(StorageLevel.MEMORY_AND_DISK());
    totals =
        locations
            .groupBy(col(Changes.KIND))
            .agg(count(lit(1)), sum(col(DiscoveredFiles.LENGTH)))
            .collectAsList()
            .stream()
            .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  /** How many locations are of a kind. */
  long countOf(String kind) {
    return totals.containsKey(kind) ? totals.get(kind).getLong(1) : 0;
  }

  /** Files that are there now. */
  long found() {
    return totals.values().stream().mapToLong(row -> row.getLong(1)).sum()
        - countOf(Changes.VANISHED);
  }

  /** How many locations need something done. */
  long workCount() {
    return totals.values().stream().mapToLong(row -> row.getLong(1)).sum()
        - countOf(Changes.UNCHANGED);
  }

  /** Bytes of the locations that need something done. */
  long workBytes() {
    return totals.values().stream()
        .filter(row -> !row.getString(0).equals(Changes.UNCHANGED))
        .mapToLong(row -> row.getLong(2))
        .sum();
  }

  /** The locations that need something done. */
  Dataset<Row> work() {
    return locations.where(col(Changes.KIND).notEqual(Changes.UNCHANGED));
  }

  @Override
  public void close() {
    locations.unpersist();
  }
}
