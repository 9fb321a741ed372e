package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sum;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
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
   * @param byOutcome complete, partial, rejected, skipped, unreadable; missing if a content that a
   *     location names is not there
   * @param duplicates present files that are not the canonical location of their content
   * @param skippedByReason skipped files by the reason
   */
  record Outcomes(Map<String, Long> byOutcome, long duplicates, Map<String, Long> skippedByReason) {
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
                "CASE WHEN state = 'present' THEN coalesce(status, 'missing') ELSE state END"
                    + " AS outcome",
                "state = 'present' AND path <> canonical_path AS is_duplicate",
                "CASE WHEN state = 'skipped' THEN state_reason END AS reason")
            .groupBy("outcome", "is_duplicate", "reason")
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
    return new Outcomes(byOutcome, duplicates, byReason);
  }

  private static long files(Row row) {
    return row.getLong(3);
  }

  /** Present files with at least one finding of a code, by code, most frequent first. */
  Map<String, Long> filesByFinding() {
    return filesByCode(store.read(Catalog.FINDING), store.read(Catalog.CONTENT));
  }

  /** Rejected present files by the codes of their errors, most frequent first. */
  Map<String, Long> rejectedByFinding() {
    return filesByCode(
        store.read(Catalog.FINDING).where(col("severity").equalTo("error")),
        store.read(Catalog.CONTENT).where(col("status").equalTo("rejected")));
  }

  private static Map<String, Long> filesByCode(Dataset<Row> findings, Dataset<Row> contents) {
    Map<String, Long> files = new LinkedHashMap<>();
    findings
        .select("file_id", "code")
        .distinct()
        .join(contents.select("file_id", "location_count"), "file_id")
        .groupBy("code")
        .agg(sum("location_count").alias("files"))
        .where(col("files").gt(0))
        .orderBy(col("files").desc(), col("code"))
        .collectAsList()
        .forEach(row -> files.put(row.getString(0), row.getLong(1)));
    return files;
  }
}
