package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.spark.HadoopSettings;
import org.midilake.spark.HashMembers;
import org.midilake.spark.ReadSettings;
import org.midilake.spark.SharedContents;
import org.midilake.spark.SplitArchives;
import org.midilake.spark.WorkColumns;

/** Spreads archives over tasks, and finds out which contents several of them have. */
final class ArchiveTasks {
  private final SparkSession spark;
  private final ReadSettings settings;
  private final long taskBytes;

  /** ZIP archives of more than {@code taskBytes} are read by several tasks. */
  ArchiveTasks(SparkSession spark, ReadSettings settings, long taskBytes) {
    this.spark = spark;
    this.settings = settings;
    this.taskBytes = taskBytes;
  }

  /** How many parts an archive of so many bytes has. */
  long parts(long bytes) {
    return Math.max(1, (bytes + taskBytes - 1) / taskBytes);
  }

  /**
   * The rows of archives, spread over tasks. What is known of the members of an archive comes right
   * after the archive, or the part of it, in the same task.
   */
  Dataset<Row> spread(Dataset<Row> archives, WorkList work, int tasks) {
    Column file = WorkList.file();
    Column part = col(WorkColumns.PART);
    Dataset<Row> rows = WorkColumns.select(archives);
    if (work.largestArchive() > taskBytes) {
      rows = SplitArchives.of(rows, taskBytes);
    }

    return rows.repartitionByRange(tasks, file, part)
        .sortWithinPartitions(file, part, col(DiscoveredFiles.PATH));
  }

  /** Reads the archives for the hashes of their members: copies are analysed in one place only. */
  SharedContents shared(Dataset<Row> archives) {
    Dataset<Row> contents =
        archives
            .where(not(col(WorkColumns.IS_CARRIED)))
            .flatMap(
                new HashMembers(settings, HadoopSettings.of(spark)),
                Encoders.row(HashMembers.SCHEMA));
    return SharedContents.of(
        contents
            .groupBy("file_id")
            .agg(min("owner").alias("owner"), count(lit(1)).alias("tasks"))
            .where(col("tasks").gt(1).or(col("file_id").lt(0)))
            .select("file_id", "owner")
            .collectAsList());
  }
}
