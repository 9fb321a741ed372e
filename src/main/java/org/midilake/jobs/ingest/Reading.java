package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.AnalysisVersion;
import org.midilake.jobs.RunListener;
import org.midilake.settings.IngestSettings;
import org.midilake.settings.Settings;
import org.midilake.spark.AnalyzeFiles;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.spark.HadoopSettings;
import org.midilake.spark.KnownContents;
import org.midilake.spark.ReadCounters;
import org.midilake.spark.parquet.DataFile;
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

  Reading(SparkSession spark, Settings settings, DeltaStore store) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
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
        readBatch(batch, tasks, counters);
      }
    } finally {
      ticker.shutdownNow();
    }

    listener.progressed(counters.filesDone(), counters.findings());
    return store.lastBatch(ReadLog.TABLE);
  }

  private int tasks(long files, long cost) {
    long least = (long) spark.sparkContext().defaultParallelism() * TASKS_PER_CORE;
    long byCost = ceilDiv(cost, settings.ingest().taskBytes());
    return Math.toIntExact(Math.min(files, Math.max(least, byCost)));
  }

  private static long ceilDiv(long amount, long portion) {
    return (amount + portion - 1) / portion;
  }

  /** Files of the same length stay together: copies meet in one task. */
  private void readBatch(Dataset<Row> files, int tasks, ReadCounters counters) {
    long batch = store.lastBatch(ReadLog.TABLE) + 1;
    String token = UUID.randomUUID().toString().replace("-", "");
    Broadcast<KnownContents> known = broadcast(knownContents(batch));
    AnalyzeFiles analyze =
        new AnalyzeFiles(
            new AnalyzeFiles.Target(store.tablesFolder(), batch, token),
            settings.analysis(),
            Math.toIntExact(settings.ingest().maxFileBytes()),
            HadoopSettings.of(spark),
            known,
            counters);
    Map<Boolean, List<DataFile>> written =
        files
            .repartition(tasks, col(DiscoveredFiles.LENGTH))
            .sortWithinPartitions(DiscoveredFiles.PATH)
            .javaRDD()
            .mapPartitions(analyze)
            .collect()
            .stream()
            .collect(Collectors.partitioningBy(file -> file.table().equals(ReadLog.TABLE.name())));
    store.batchFiles().write(token, written.get(false));
    store.commit(ReadLog.TABLE, written.get(true), batch);
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
            .read(ReadLog.TABLE)
            .where(col("batch").gt(store.lastBatch(Catalog.CONTENT)))
            .where(col("content.analysis_version").equalTo(AnalysisVersion.CURRENT))
            .select("content.file_id");
    return KnownContents.of(analysed.union(waiting));
  }
}
