package org.midilake.jobs.derive;

import static java.util.Comparator.comparingInt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Stages;
import org.midilake.jobs.Tables;
import org.midilake.settings.Settings;
import org.midilake.spark.QueryCompilation;
import org.midilake.tables.Catalog;

/**
 * Makes the derived tables that the settings name, those of two derivations at the same time: while
 * one is planned and committed, which takes one processor, tasks of the other go on.
 */
public final class DeriveJob {
  /**
   * What a content counts for when it is decided whether queries are compiled. With 12,000 contents
   * the tasks that find duplicates mostly compiled; with these ten, queries are from 30,000 on.
   */
  private static final long ROWS_OF_CONTENT = 10;

  /** So that what a task sorts and groups, up to a kilobyte a row, stays well below its memory. */
  private static final long CONTENTS_OF_TASK = 20_000;

  /** More would keep more rows in memory, and planning hardly uses more than one processor. */
  private static final int AT_THE_SAME_TIME = 2;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession spark;
  private final Settings settings;
  private final DeltaStore store;
  private final Stages stages;

  public DeriveJob(SparkSession spark, Settings settings, DeltaStore store, Stages stages) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
    this.stages = stages;
  }

  /** What became of one derivation; no rows if its tables were true. */
  private record Outcome(Derivation derivation, Map<String, Long> rows, double seconds) {}

  /** Does the parts that the settings name. */
  public RunSummary.Derived run() {
    long contents = store.rowCount(Catalog.CONTENT);
    QueryCompilation.suit(spark, contents * ROWS_OF_CONTENT);
    RuntimeConfig conf = spark.conf();
    String before = conf.get(PARTITIONS);
    conf.set(PARTITIONS, partitions(contents, Long.parseLong(before)));
    List<Derivation> derivations = Derivations.of(settings);
    long tables = derivations.stream().mapToLong(derivation -> derivation.tables().size()).sum();
    try {
      return stages.run("Deriving tables", tables, "tables", () -> derive(derivations, contents));
    } finally {
      conf.set(PARTITIONS, before);
    }
  }

  /** One for each processor, if the settings allow as many; several where that makes them large. */
  private long partitions(long contents, long most) {
    long atOnce = Math.min(most, spark.sparkContext().defaultParallelism());
    return atOnce * (1 + contents / (CONTENTS_OF_TASK * atOnce));
  }

  private RunSummary.Derived derive(List<Derivation> derivations, long contents) {
    AtomicLong done = new AtomicLong();
    List<Callable<List<Outcome>>> tasks = new ArrayList<>();
    try (SharedRows shared = new SharedRows(contents)) {
      BringUpToDate job = new BringUpToDate(spark, store, shared);
      for (List<Derivation> sequence : sequences(derivations)) {
        tasks.add(
            () -> sequence.stream().map(derivation -> outcome(derivation, job, done)).toList());
      }

      return summary(derivations, Tables.inParallel(tasks, AT_THE_SAME_TIME));
    }
  }

  /** Derivations that one thread does: each after those whose tables it reads. */
  private static List<List<Derivation>> sequences(List<Derivation> derivations) {
    List<List<Derivation>> sequences = new ArrayList<>();
    for (Derivation derivation : derivations) {
      List<List<Derivation>> before =
          sequences.stream()
              .filter(earlier -> earlier.stream().anyMatch(it -> feeds(it, derivation)))
              .toList();
      List<Derivation> sequence = new ArrayList<>();
      before.forEach(sequence::addAll);
      sequence.add(derivation);
      sequences.removeAll(before);
      sequences.add(sequence);
    }

    return sequences;
  }

  private static boolean feeds(Derivation earlier, Derivation later) {
    return later.derivedFrom().stream().anyMatch(earlier.tables()::contains);
  }

  private Outcome outcome(Derivation derivation, BringUpToDate job, AtomicLong done) {
    spark.sparkContext().setJobDescription(derivation.title());
    long start = System.nanoTime();
    Map<String, Long> rows = job.tablesOf(derivation);
    double seconds = (System.nanoTime() - start) / 1e9;
    stages.listener().progressed(done.addAndGet(derivation.tables().size()), 0);
    return new Outcome(derivation, rows, seconds);
  }

  private static RunSummary.Derived summary(
      List<Derivation> derivations, List<List<Outcome>> sequences) {
    Map<String, Long> made = new LinkedHashMap<>();
    Map<String, Double> seconds = new LinkedHashMap<>();
    List<String> upToDate = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    sequences.forEach(outcomes::addAll);
    outcomes.sort(comparingInt(outcome -> derivations.indexOf(outcome.derivation())));
    for (Outcome outcome : outcomes) {
      made.putAll(outcome.rows());
      if (outcome.rows().isEmpty()) {
        outcome.derivation().tables().forEach(table -> upToDate.add(table.name()));
      } else {
        seconds.put(outcome.derivation().title(), outcome.seconds());
      }
    }

    return new RunSummary.Derived(made, upToDate, seconds);
  }
}
