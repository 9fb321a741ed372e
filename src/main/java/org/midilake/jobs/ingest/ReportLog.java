package org.midilake.jobs.ingest;

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
 * Some batches of the table {@code file_report}: the log of everything that was read, which the
 * other tables follow.
 *
 * @param afterBatch the batch before the first one
 * @param lastBatch the last one
 * @param events a row for each location that something happened to
 * @param reports those events that bring the report of a content, one for each content
 */
public record ReportLog(
    long afterBatch, long lastBatch, Dataset<Row> events, Dataset<Row> reports) {
  public static final TableDeclaration TABLE = TableDeclaration.of(FileReportRow.class);

  /** The batches after one and up to another. */
  public static ReportLog of(DeltaStore store, long afterBatch, long lastBatch) {
    Dataset<Row> events =
        store.readFiles(TABLE, col("batch").gt(afterBatch).and(col("batch").leq(lastBatch)));
    return new ReportLog(
        afterBatch, lastBatch, events, withoutRepeats(events.where(col("report").isNotNull())));
  }

  /**
   * Two executors may have analysed the same content: reports of one version are equal, so the
   * newest version and then the first location counts.
   */
  private static Dataset<Row> withoutRepeats(Dataset<Row> reports) {
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
  public Dataset<Row> affectedContents() {
    return events
        .select(col("location.file_id").alias("file_id"))
        .union(events.select(col("previous_file_id").alias("file_id")))
        .where(col("file_id").isNotNull())
        .distinct();
  }

  /** The contents that got a new report, in the column file_id. */
  public Dataset<Row> analysedContents() {
    return reports.select("report.file_id");
  }
}
