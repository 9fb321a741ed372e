package org.midilake.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.spark.RowCodec;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;
import org.midilake.tables.RunRow;

/** The table {@code run}: what happened, when, where and with which settings. */
final class RunTable {
  private final SparkSession spark;
  private final DeltaStore store;

  RunTable(SparkSession spark, DeltaStore store) {
    this.spark = spark;
    this.store = store;
  }

  void add(RunRow run) {
    spark
        .createDataset(
            List.of(new RowCodec(Catalog.RUN).toRow(run)),
            Encoders.row(SparkSchemas.of(Catalog.RUN)))
        .coalesce(1)
        .write()
        .format("delta")
        .mode(SaveMode.Append)
        .save(store.path(Catalog.RUN));
  }

  /** All runs. */
  List<RunRow> all() {
    return store.read(Catalog.RUN).collectAsList().stream().map(RunTable::decode).toList();
  }

  /** The last run that exported, and those after it: who exports sends all that came before. */
  List<RunRow> sinceLastExport() {
    Dataset<Row> runs = store.read(Catalog.RUN);
    Row last = runs.where(col("command").isin("run", "export")).agg(max(col("started_at"))).first();
    return last.isNullAt(0)
        ? all()
        : runs.where(col("started_at").geq(last.get(0))).collectAsList().stream()
            .map(RunTable::decode)
            .toList();
  }

  private static RunRow decode(Row row) {
    return new RunRow(
        row.getString(0),
        row.getString(1),
        row.getInstant(2),
        row.getInstant(3),
        row.getInt(4),
        row.getString(5),
        row.getString(6),
        row.getInt(7),
        row.getString(8),
        row.getList(9),
        row.getString(10));
  }
}
