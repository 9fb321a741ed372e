package org.midilake.jobs;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.negate;
import static org.apache.spark.sql.functions.struct;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.FileReportRow;
import org.midilake.schema.TableDeclaration;

/**
 * The table {@code file_report}: everything that was read, batch after batch. It is the log that
 * the other tables follow.
 */
final class ReportLog {
  static final TableDeclaration TABLE = TableDeclaration.of(FileReportRow.class);

  private final DeltaStore store;

  ReportLog(DeltaStore store) {
    this.store = store;
  }

  /** The rows of the batches after one and up to another. */
  Dataset<Row> events(long afterBatch, long lastBatch) {
    return store.read(TABLE).where(col("batch").gt(afterBatch).and(col("batch").leq(lastBatch)));
  }

  /**
   * The rows among {@link #events} that bring the report of a content, one for each content. Two
   * executors may have analysed the same content: reports of one version are equal, so the newest
   * version and then the first location counts.
   */
  Dataset<Row> reports(long afterBatch, long lastBatch) {
    Dataset<Row> reports = events(afterBatch, lastBatch).where(col("report").isNotNull());
    Dataset<Row> repeated =
        reports
            .groupBy(col("report.file_id").alias("repeated_id"))
            .agg(count(lit(1)).alias("times"), min(rank()).alias("first"))
            .where(col("times").gt(1))
            .select(col("repeated_id"), col("first"))
            .localCheckpoint();
    if (repeated.isEmpty()) {
      return reports;
    }

    return reports.join(
        broadcast(repeated),
        col("report.file_id").equalTo(col("repeated_id")).and(rank().notEqual(col("first"))),
        "left_anti");
  }

  private static Column rank() {
    return struct(
        negate(col("report.analysis_version")).alias("version"), col("batch"), col("path"));
  }

  /** Contents that gained or lost a location, or got a new report, in the column file_id. */
  Dataset<Row> affectedContents(long afterBatch, long lastBatch) {
    Dataset<Row> events = events(afterBatch, lastBatch);
    return events
        .select(col("location.file_id").alias("file_id"))
        .union(events.select(col("previous_file_id").alias("file_id")))
        .where(col("file_id").isNotNull())
        .distinct();
  }
}
