package org.midilake.jobs.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.Tables;
import org.midilake.schema.TableDeclaration;

/** Asks the tables for everything that the report page shows. */
public final class ReportJob {
  /** Each is a query in a resource of that name. */
  static final List<String> SECTIONS =
      List.of(
          "totals",
          "tempo",
          "key",
          "meter",
          "duration",
          "usage",
          "family",
          "instrument",
          "drum_style",
          "genre",
          "tag",
          "progression",
          "finding",
          "copies",
          "degree",
          "duplicate",
          "largest",
          "slowest",
          "run",
          "sample");

  /** What most queries ask: a row for each content that is there and holds MIDI. */
  private static final String MUSIC = "music";

  private final SparkSession spark;
  private final DeltaStore store;

  public ReportJob(SparkSession spark, DeltaStore store) {
    this.spark = spark;
    this.store = store;
  }

  /**
   * The page, with nothing outside it.
   *
   * @param version of the program
   * @param warehouse where the tables are, for the title
   */
  public String page(String version, String warehouse) {
    String music = Resources.text(MUSIC + ".sql");
    Map<String, String> queries = new LinkedHashMap<>();
    SECTIONS.forEach(name -> queries.put(name, Resources.text("sections/" + name + ".sql")));
    Set<String> missing = openTables(music + String.join("\n", queries.values()));

    Dataset<Row> songs = spark.sql(music).persist(StorageLevel.MEMORY_AND_DISK());
    songs.createOrReplaceTempView(MUSIC);
    try {
      return ReportPage.of(version, warehouse, rows(queries, missing));
    } finally {
      songs.unpersist();
    }
  }

  /** Opens the tables that are named; gives the names of those that are not there. */
  private Set<String> openTables(String sql) {
    Set<String> missing = new HashSet<>();
    for (TableDeclaration table : Tables.namedIn(sql)) {
      if (store.exists(table)) {
        store.read(table).createOrReplaceTempView(table.name());
      } else {
        missing.add(table.name());
      }
    }

    return missing;
  }

  /** A section whose tables have not been derived yet is empty. */
  private Map<String, List<String>> rows(Map<String, String> queries, Set<String> missing) {
    List<Callable<List<String>>> tasks = new ArrayList<>();
    for (String sql : queries.values()) {
      boolean isPossible =
          Tables.namedIn(sql).stream().noneMatch(table -> missing.contains(table.name()));
      tasks.add(() -> isPossible ? spark.sql(sql).toJSON().collectAsList() : List.of());
    }

    List<List<String>> answers = Tables.inParallel(tasks);
    Map<String, List<String>> rows = new LinkedHashMap<>();
    int next = 0;
    for (String section : queries.keySet()) {
      rows.put(section, answers.get(next++));
    }

    return rows;
  }
}
