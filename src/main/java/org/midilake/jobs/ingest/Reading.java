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
import java.util.stream.IntStream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.AnalysisVersion;
import org.midilake.jobs.RunListener;
import org.midilake.settings.Settings;
import org.midilake.spark.AnalyzeFiles;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.spark.HadoopSettings;
import org.midilake.spark.KnownContents;
import org.midilake.spark.ReadCounters;
import org.midilake.spark.ReadSettings;
import org.midilake.spark.SharedContents;
import org.midilake.spark.WorkColumns;
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
   * Reads the files, and after them the archives, which then know the contents of all files.
   *
   * @return number of the last batch
   */
  long read(WorkList work, ReadCounters counters, RunListener listener) {
    ScheduledExecutorService ticker = Executors.newSingleThreadScheduledExecutor();
    ticker.scheduleAtFixedRate(
        () -> listener.progressed(counters.filesDone(), counters.findings()),
        500,
        500,
        TimeUnit.MILLISECONDS);
    try {
      if (work.files() > work.archives()) {
        readFiles(work, counters);
      }

      if (work.archives() > 0) {
        readArchives(work, counters);
      }
    } finally {
      ticker.shutdownNow();
    }

    listener.progressed(counters.filesDone(), counters.findings());
    return store.lastBatch(ReadLog.TABLE);
  }

  private void readFiles(WorkList work, ReadCounters counters) {
    long files = work.files() - work.archives();
    int batches = Math.toIntExact(ceilDiv(files, settings.ingest().batchFiles()));
    long bytes = work.bytes() - work.archiveBytes();
    int tasks = tasks(files / batches + 1, cost(files, bytes) / batches);
    Dataset<Row> rows = work.archives() == 0 ? work.rows() : work.filesOnly();
    for (Dataset<Row> batch : batches(rows, batches)) {
      // Files of the same length stay together: copies meet in one task.
      Dataset<Row> spread =
          batch
              .repartition(tasks, col(DiscoveredFiles.LENGTH))
              .sortWithinPartitions(DiscoveredFiles.PATH);
      readBatch(spread, SharedContents.none(), counters);
    }
  }

  private void readArchives(WorkList work, ReadCounters counters) {
    int batches = Math.toIntExact(ceilDiv(work.archives(), settings.ingest().batchFiles()));
    ArchiveTasks archives = new ArchiveTasks(spark, readSettings(), settings.ingest().taskBytes());
    long most = work.archives() / batches + 1 + archives.parts(work.largestArchive());
    int tasks = tasks(most, cost(work.archives(), work.archiveBytes()) / batches);
    for (Dataset<Row> batch : batches(work.archivesOnly(), batches)) {
      Dataset<Row> spread = archives.spread(batch, work, tasks);
      readBatch(spread, archives.shared(spread), counters);
    }
  }

  private static List<Dataset<Row>> batches(Dataset<Row> rows, int count) {
    if (count == 1) {
      return List.of(rows);
    }

    Column number = pmod(xxhash64(WorkList.file()), lit(count));
    return IntStream.range(0, count).mapToObj(i -> rows.where(number.equalTo(i))).toList();
  }

  private long cost(long files, long bytes) {
    return bytes + files * settings.ingest().openCostBytes();
  }

  private int tasks(long files, long cost) {
    long least = (long) spark.sparkContext().defaultParallelism() * TASKS_PER_CORE;
    long byCost = ceilDiv(cost, settings.ingest().taskBytes());
    return Math.toIntExact(Math.min(files, Math.max(least, byCost)));
  }

  private ReadSettings readSettings() {
    return new ReadSettings(
        settings.analysis(),
        settings.discover().names(),
        settings.archive(),
        Math.toIntExact(settings.ingest().maxFileBytes()));
  }

  private static long ceilDiv(long amount, long portion) {
    return (amount + portion - 1) / portion;
  }

  private void readBatch(Dataset<Row> rows, SharedContents inArchives, ReadCounters counters) {
    long batch = store.lastBatch(ReadLog.TABLE) + 1;
    String token = UUID.randomUUID().toString().replace("-", "");
    Broadcast<KnownContents> known = broadcast(knownContents(batch), KnownContents.class);
    Broadcast<SharedContents> shared = broadcast(inArchives, SharedContents.class);
    AnalyzeFiles analyze =
        new AnalyzeFiles(
            new AnalyzeFiles.Target(store.tablesFolder(), batch, token),
            readSettings(),
            HadoopSettings.of(spark),
            known,
            shared,
            counters);
    Map<Boolean, List<DataFile>> written =
        WorkColumns.select(rows).javaRDD().mapPartitions(analyze).collect().stream()
            .collect(Collectors.partitioningBy(file -> file.table().equals(ReadLog.TABLE.name())));
    store.batchFiles().write(token, written.get(false));
    store.commit(ReadLog.TABLE, written.get(true), batch);
    known.destroy();
    shared.destroy();
  }

  private <T> Broadcast<T> broadcast(T value, Class<T> type) {
    return spark.sparkContext().broadcast(value, ClassTag.apply(type));
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
