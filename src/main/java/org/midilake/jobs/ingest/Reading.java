package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.AnalysisVersion;
import org.midilake.jobs.RunListener;
import org.midilake.settings.IngestSettings;
import org.midilake.settings.Settings;
import org.midilake.spark.AnalyzeFiles;
import org.midilake.spark.HadoopSettings;
import org.midilake.spark.KnownContents;
import org.midilake.spark.ReadCounters;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;
import scala.reflect.ClassTag;

/**
 * Reads the files of a work list, batch after batch, and adds what it finds to the log. A batch is
 * committed at once; a run that is killed loses the batch that it was in.
 */
final class Reading {
  /** Tasks per core at least, so that one with large files does not keep the others waiting. */
  private static final int TASKS_PER_CORE = 4;

  private final SparkSession spark;
  private final Settings settings;
  private final DeltaStore store;
  private final String runId;

  Reading(SparkSession spark, Settings settings, DeltaStore store, String runId) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
    this.runId = runId;
  }

  /**
   * Reads the files.
   *
   * @param work columns as {@link Changes} gives them, cached
   * @param files how many there are
   * @param bytes how long they are together
   * @return number of the last batch
   */
  long read(
      Dataset<Row> work, long files, long bytes, ReadCounters counters, RunListener listener) {
    IngestSettings ingest = settings.ingest();
    int batches = Math.toIntExact(ceilDiv(files, ingest.batchFiles()));
    long cost = (bytes + files * ingest.openCostBytes()) / batches;
    int tasks = tasks(files / batches + 1, cost);
    ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    ticker.scheduleAtFixedRate(
        () -> listener.progressed(counters.filesDone(), counters.findings()),
        500,
        500,
        TimeUnit.MILLISECONDS);
    try {
      for (int i = 0; i < batches; i++) {
        Dataset<Row> batch =
            batches == 1 ? work : work.where(pmod(xxhash64(col("path")), lit(batches)).equalTo(i));
        readBatch(batch.repartitionByRange(tasks, col("path")), counters);
      }
    } finally {
      ticker.shutdownNow();
    }

    listener.progressed(counters.filesDone(), counters.findings());
    return store.lastBatch(ReportLog.TABLE);
  }

  private int tasks(long files, long cost) {
    long least = (long) spark.sparkContext().defaultParallelism() * TASKS_PER_CORE;
    long byCost = ceilDiv(cost, settings.ingest().taskBytes());
    return Math.toIntExact(Math.min(files, Math.max(least, byCost)));
  }

  private static long ceilDiv(long amount, long portion) {
    return (amount + portion - 1) / portion;
  }

  private void readBatch(Dataset<Row> files, ReadCounters counters) {
    long batch = store.lastBatch(ReportLog.TABLE) + 1;
    Broadcast<KnownContents> known = broadcast(knownContents(batch));
    AnalyzeFiles analyze =
        new AnalyzeFiles(
            runId + "/" + batch,
            batch,
            settings.analysis(),
            Math.toIntExact(settings.ingest().maxFileBytes()),
            HadoopSettings.of(spark),
            known,
            counters);
    Dataset<Row> rows =
        files.mapPartitions(analyze, Encoders.row(SparkSchemas.of(ReportLog.TABLE)));
    store.append(ReportLog.TABLE, rows, batch);
    known.destroy();
  }

  private Broadcast<KnownContents> broadcast(KnownContents known) {
    return spark.sparkContext().broadcast(known, ClassTag.apply(KnownContents.class));
  }

  private KnownContents knownContents(long nextBatch) {
    if (nextBatch == 1) {
      return KnownContents.none();
    }

    Dataset<Row> analysed =
        store
            .read(Catalog.CONTENT)
            .where(col("analysis_version").equalTo(AnalysisVersion.CURRENT))
            .select("file_id");
    Dataset<Row> waiting =
        store
            .read(ReportLog.TABLE)
            .where(col("batch").gt(store.lastBatch(Catalog.CONTENT)))
            .where(col("report.analysis_version").equalTo(AnalysisVersion.CURRENT))
            .select("report.file_id");
    return KnownContents.of(analysed.union(waiting));
  }
}
