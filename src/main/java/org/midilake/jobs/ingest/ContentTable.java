package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.struct;

import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.tables.Catalog;

/**
 * Brings {@code content} up to the log, last of all tables: what its commit says is true of every
 * table. Also counts the present locations of each content and chooses the canonical one: fewest
 * folders, then the shortest path, then the first in byte order.
 */
final class ContentTable {
  private static final String[] KEY = {"file_id"};

  private final DeltaStore store;
  private final ReadLog log;

  ContentTable(DeltaStore store, ReadLog log) {
    this.store = store;
    this.log = log;
  }

  void catchUp() {
    Dataset<Row> facts = log.contents();
    if (log.afterBatch() == 0) {
      Dataset<Row> all = facts.join(locations(presentLocations()), "file_id");
      store.append(Catalog.CONTENT, inDeclaredOrder(all), log.lastBatch());
      return;
    }

    Dataset<Row> affected = log.affectedContents();
    merge(
        affected
            .join(locations(presentLocations().join(affected, "file_id")), KEY, "left")
            .join(facts, KEY, "left"));
  }

  private void merge(Dataset<Row> changes) {
    Map<String, Column> update = new HashMap<>();
    Map<String, Column> insert = new HashMap<>();
    for (ColumnDeclaration column : Catalog.CONTENT.columns()) {
      String name = column.name();
      insert.put(name, col("s." + name));
      update.put(name, coalesce(col("s." + name), col("t." + name)));
    }

    update.put("location_count", coalesce(col("s.location_count"), lit(0)));
    store.following(
        log.lastBatch(),
        () ->
            store
                .table(Catalog.CONTENT)
                .as("t")
                .merge(changes.as("s"), "t.file_id = s.file_id")
                .whenMatched()
                .update(update)
                .whenNotMatched(
                    col("s.content_hash").isNotNull().and(col("s.location_count").isNotNull()))
                .insert(insert)
                .execute());
  }

  private Dataset<Row> presentLocations() {
    return store
        .read(Catalog.FILE_LOCATION)
        .where(col("state").equalTo("present"))
        .select("file_id", "path");
  }

  private static Dataset<Row> locations(Dataset<Row> present) {
    return present
        .groupBy("file_id")
        .agg(
            min(struct(size(split(col("path"), "/")), length(col("path")), col("path")))
                .getField("path")
                .alias("canonical_path"),
            count(lit(1)).cast("int").alias("location_count"));
  }

  private static Dataset<Row> inDeclaredOrder(Dataset<Row> rows) {
    return rows.select(
        Catalog.CONTENT.columns().stream()
            .map(column -> col(column.name()))
            .toArray(Column[]::new));
  }
}
