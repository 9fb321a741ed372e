package org.midilake.jobs.upkeep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.Tables;
import org.midilake.jobs.ingest.ReadLog;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;

/** Joins the small files of the tables, and removes old ones. */
public final class Upkeep {
  /**
   * Spark lists folders in 10,000 tasks, however few files there are; a task takes milliseconds.
   */
  private static final String LISTING_TASKS =
      "spark.sql.sources.parallelPartitionDiscovery.parallelism";

  private final SparkSession spark;
  private final DeltaStore store;

  public Upkeep(SparkSession spark, DeltaStore store) {
    this.spark = spark;
    this.store = store;
  }

  /**
   * Joins small files.
   *
   * <p>The log is left alone: the names of its files tell which batch they belong to, and an export
   * asks for single batches.
   *
   * @return files that were replaced by larger ones, by table
   */
  public Map<String, Long> optimize() {
    List<TableDeclaration> tables = existing(Catalog.ALL.stream());
    List<Callable<Long>> tasks = new ArrayList<>();
    for (TableDeclaration table : tables) {
      tasks.add(() -> store.size(table).files() > 1 ? store.compact(table) : 0L);
    }

    Map<String, Long> replaced = new LinkedHashMap<>();
    List<Long> counts = Tables.inParallel(tasks);
    for (int i = 0; i < counts.size(); i++) {
      replaced.put(tables.get(i).name(), counts.get(i));
    }

    return replaced;
  }

  /**
   * Removes files that no version of a table since some hours ago needs, and those that tasks left
   * behind which failed.
   *
   * @param hours how long versions are kept; empty for what the tables say, by default a week
   * @throws UserFault if a run was killed and not made good yet: its files are in no table so far
   */
  public void vacuum(OptionalInt hours) {
    List<TableDeclaration> tables = existing(Tables.all().stream());
    if (tables.contains(ReadLog.TABLE)) {
      long last = store.lastBatch(ReadLog.TABLE);
      for (TableDeclaration table :
          existing(
              Stream.concat(
                  Stream.of(Catalog.CONTENT, Catalog.FILE_LOCATION),
                  Catalog.OF_CONTENT.stream()))) {
        if (store.lastBatch(table) < last) {
          throw new UserFault(
              "Table "
                  + table.name()
                  + " lacks what a run read that was killed. Finish it with"
                  + " `ingest`, then vacuum.");
        }
      }
    }

    List<Callable<Void>> tasks = new ArrayList<>();
    for (TableDeclaration table : tables) {
      tasks.add(
          () -> {
            store.vacuum(table, hours);
            return null;
          });
    }

    String before = spark.conf().get(LISTING_TASKS);
    spark.conf().set(LISTING_TASKS, spark.sparkContext().defaultParallelism());
    try {
      Tables.inParallel(tasks);
    } finally {
      spark.conf().set(LISTING_TASKS, before);
    }
  }

  private List<TableDeclaration> existing(Stream<TableDeclaration> tables) {
    return tables.filter(store::exists).toList();
  }
}
