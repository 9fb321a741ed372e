package org.midilake.jobs.ingest;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Stages;
import org.midilake.jobs.Tables;
import org.midilake.settings.Settings;
import org.midilake.spark.QueryCompilation;
import org.midilake.spark.ReadCounters;
import org.midilake.spark.TimeFacts;
import org.midilake.tables.Catalog;

/** Brings the Delta tables up to what is below the inputs now. */
public final class IngestJob {
  private static final String READING = "Reading files";

  private final SparkSession spark;
  private final Settings settings;
  private final DeltaStore store;
  private final Stages stages;
  private final ReadCounters counters;
  private final Reading reading;

  public IngestJob(SparkSession spark, Settings settings, DeltaStore store, Stages stages) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
    this.stages = stages;
    counters = new ReadCounters(spark.sparkContext());
    reading = new Reading(spark, settings, store);
  }

  /** Does all that is to do; what a run that was killed has left undone comes first. */
  public RunSummary.Library run() {
    List<String> inputs =
        Inputs.resolve(settings.inputs(), spark.sparkContext().hadoopConfiguration());
    stages.run("Checking tables", 0, "tables", () -> verify());
    catchUp(store.lastBatch(ReadLog.TABLE), "Finishing an earlier run");
    try (Discovery discovery =
        stages.run(
            "Discovering files", 0, "files", () -> new Discovery(spark, settings, store, inputs))) {
      QueryCompilation.suit(spark, discovery.found());
      WorkList work = discovery.work();
      if (work.files() > 0) {
        catchUp(read(work), "Writing tables");
      }

      LibraryFacts facts = new LibraryFacts(store, inputs);
      return stages.run("Summing up", 0, "tables", () -> library(discovery, facts));
    }
  }

  /** How long the analysis of files took; empty if none was analysed. */
  public Optional<RunSummary.AnalysisTimes> analysisTimes() {
    TimeFacts facts = counters.times();
    return facts.files() == 0
        ? Optional.empty()
        : Optional.of(
            new RunSummary.AnalysisTimes(
                facts.files(),
                facts.p50Milliseconds(),
                facts.p95Milliseconds(),
                facts.p99Milliseconds(),
                facts.slowest().stream()
                    .map(it -> new RunSummary.SlowFile(it.path(), it.bytes(), it.micros() / 1e3))
                    .toList()));
  }

  private Void verify() {
    Tables.verify(store);
    return null;
  }

  private long read(WorkList work) {
    return stages.run(
        READING, work.files(), "files", () -> reading.read(work, counters, stages.listener()));
  }

  private void catchUp(long lastBatch, String stage) {
    long batch = store.lastBatch(Catalog.CONTENT);
    if (batch >= lastBatch) {
      return;
    }

    stages.run(
        stage,
        Catalog.OF_CONTENT.size(),
        "tables",
        () -> {
          ReadLog log = ReadLog.of(store, batch, lastBatch);
          new FlatTables(store, log).catchUp(stages.listener());
          new LocationTable(store, log).catchUp();
          new ContentTable(store, log).catchUp();
          log.tokens().forEach(store.batchFiles()::delete);
          return null;
        });
  }

  private RunSummary.Library library(Discovery discovery, LibraryFacts facts) {
    Tables.createAbsent(store);
    LibraryFacts.Outcomes outcomes = facts.outcomes();
    double readingSeconds = stages.seconds().getOrDefault(READING, 0.0);
    LibraryFacts.ByFinding byFinding = facts.byFinding();
    return new RunSummary.Library(
        outcomes.found(),
        outcomes.archives(),
        discovery.countOf(Changes.ADDED) + counters.membersAdded(),
        discovery.countOf(Changes.CHANGED) + counters.membersChanged(),
        discovery.countOf(Changes.UNCHANGED) + counters.membersUnchanged(),
        discovery.countOf(Changes.VANISHED) + counters.membersVanished(),
        discovery.countOf(Changes.REANALYSED),
        counters.filesOpened(),
        outcomes.duplicates(),
        outcomes.of("complete"),
        outcomes.of("partial"),
        outcomes.of("rejected"),
        outcomes.of("skipped"),
        outcomes.of("unreadable"),
        outcomes.skippedByReason(),
        byFinding.all(),
        byFinding.rejected(),
        counters.bytesRead(),
        readingSeconds == 0 ? 0 : counters.filesOpened() / readingSeconds);
  }
}
