package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.tables.Catalog;

/** Counts files by what became of them. */
final class LibraryFacts {
  private final DeltaStore store;
  private final List<String> inputs;

  LibraryFacts(DeltaStore store, List<String> inputs) {
    this.store = store;
    this.inputs = inputs;
  }

  /**
   * Files by outcome.
   *
   * @param byOutcome complete, partial, rejected, skipped, unreadable
   * @param archives how many of them are archives, of whatever outcome
   * @param duplicates present files that are not the canonical location of their content
   * @param skippedByReason skipped files by the reason
   */
  record Outcomes(
      Map<String, Long> byOutcome,
      long archives,
      long duplicates,
      Map<String, Long> skippedByReason) {
    /** Files of whatever outcome. */
    long found() {
      return byOutcome.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(String outcome) {
      return byOutcome.getOrDefault(outcome, 0L);
    }
  }

  /** Files below the inputs by outcome. */
  Outcomes outcomes() {
    List<Row> rows =
        store
            .read(Catalog.FILE_LOCATION)
            .where(col("state").notEqual("vanished").and(Inputs.isBelow(inputs)))
            .join(
                store.read(Catalog.CONTENT).select("file_id", "status", "canonical_path"),
                new String[] {"file_id"},
                "left")
            .selectExpr(
                "CASE WHEN state = 'present' THEN status ELSE state END" + " AS outcome",
                "state = 'present' AND path <> canonical_path AS is_duplicate",
                "CASE WHEN state = 'skipped' THEN state_reason END AS reason",
                "is_archive")
            .groupBy("outcome", "is_duplicate", "reason", "is_archive")
            .count()
            .collectAsList();
    Map<String, Long> byOutcome =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getString(0), Collectors.summingLong(LibraryFacts::files)));
    Map<String, Long> byReason =
        rows.stream()
            .filter(row -> !row.isNullAt(2))
            .collect(
                Collectors.groupingBy(
                    row -> row.getString(2), Collectors.summingLong(LibraryFacts::files)));
    long duplicates =
        rows.stream()
            .filter(row -> !row.isNullAt(1) && row.getBoolean(1))
            .mapToLong(LibraryFacts::files)
            .sum();
    long archives =
        rows.stream().filter(row -> row.getBoolean(3)).mapToLong(LibraryFacts::files).sum();
    return new Outcomes(byOutcome, archives, duplicates, byReason);
  }

  private static long files(Row row) {
    return row.getLong(4);
  }

  /**
   * Present files by the codes of their findings, most frequent first.
   *
   * @param all files with at least one finding of the code
   * @param rejected rejected files with an error of the code
   */
  record ByFinding(Map<String, Long> all, Map<String, Long> rejected) {}

  /** Counts all present files, whatever the inputs are. */
  ByFinding byFinding() {
    Map<String, Long> all = new LinkedHashMap<>();
    Map<String, Long> rejected = new LinkedHashMap<>();
    store
        .read(Catalog.FINDING)
        .groupBy("file_id", "code")
        .agg(max(col("severity").equalTo("error")).alias("is_error"))
        .join(
            store
                .read(Catalog.CONTENT)
                .where("location_count > 0")
                .select("file_id", "location_count", "status"),
            "file_id")
        .groupBy("code")
        .agg(
            sum("location_count").alias("files"),
            sum(when(col("is_error").and(col("status").equalTo("rejected")), col("location_count")))
                .alias("rejected"))
        .collectAsList()
        .stream()
        .sorted(
            Comparator.comparingLong((Row row) -> -row.getLong(1))
                .thenComparing(row -> row.getString(0)))
        .forEach(
            row -> {
              all.put(row.getString(0), row.getLong(1));
              if (!row.isNullAt(2)) {
                rejected.put(row.getString(0), row.getLong(2));
              }
            });
    return new ByFinding(all, rejected);
  }
}
