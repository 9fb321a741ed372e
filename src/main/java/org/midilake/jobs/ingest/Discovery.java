package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.midilake.delta.DeltaStore;
import org.midilake.settings.Settings;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.tables.Catalog;

/** What is below the inputs, and what is to be done about it. */
final class Discovery implements AutoCloseable {
  private static final String FILES = "files";
  private static final String BYTES = "bytes";
  private static final String ANY_ARCHIVES = "any_archives";
  private static final String ARCHIVES = "archives";
  private static final String ARCHIVE_BYTES = "archive_bytes";
  private static final String LARGEST_ARCHIVE = "largest_archive";

  private final Dataset<Row> files;
  private final Map<String, Row> totals;
  private final Optional<Dataset<Row>> members;
  private final Map<String, Row> memberTotals;

  /** Lists the inputs and compares them with the tables. */
  Discovery(SparkSession spark, Settings settings, DeltaStore store, List<String> inputs) {
    Changes changes = new Changes(store, inputs, settings.ingest().maxFileBytes());
    Dataset<Row> found = DiscoveredFiles.below(spark, inputs, settings.discover());
    boolean isFirst = store.lastBatch(Catalog.FILE_LOCATION) == 0;
    files =
        (isFirst ? changes.ofNew(found) : changes.ofKnown(found))
            .persist(StorageLevel.MEMORY_AND_DISK());
    totals = totals(files);
    boolean anyKnownArchives =
        totals.values().stream()
            .anyMatch(
                row -> !row.getString(0).equals(Changes.ADDED) && row.<Long>getAs(ARCHIVES) > 0);
    members =
        anyKnownArchives
            ? Optional.of(changes.membersOf(files).persist(StorageLevel.MEMORY_AND_DISK()))
            : Optional.empty();
    memberTotals = members.map(Discovery::totals).orElse(Map.of());
  }

  private static Map<String, Row> totals(Dataset<Row> locations) {
    Column archiveLength =
        when(WorkList.isReadArchive(), col(DiscoveredFiles.LENGTH)).otherwise(0L);
    return locations
        .groupBy(col(Changes.KIND))
        .agg(
            count(lit(1)).alias(FILES),
            sum(col(DiscoveredFiles.LENGTH)).alias(BYTES),
            count(when(col(DiscoveredFiles.IS_ARCHIVE), 1)).alias(ANY_ARCHIVES),
            count(when(WorkList.isReadArchive(), 1)).alias(ARCHIVES),
            sum(archiveLength).alias(ARCHIVE_BYTES),
            max(archiveLength).alias(LARGEST_ARCHIVE))
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row));
  }

  /** How many locations are of a kind; of members of archives only those that are not read. */
  long countOf(String kind) {
    return filesOf(totals, kind) + filesOf(memberTotals, kind);
  }

  private static long filesOf(Map<String, Row> totals, String kind) {
    return totals.containsKey(kind) ? totals.get(kind).<Long>getAs(FILES) : 0;
  }

  /** Files that are there now, and the members that archives had when they were last read. */
  long found() {
    return Stream.of(totals, memberTotals)
        .flatMap(kinds -> kinds.values().stream())
        .filter(row -> !row.getString(0).equals(Changes.VANISHED))
        .mapToLong(row -> row.<Long>getAs(FILES))
        .sum();
  }

  /** The locations that need something done. */
  WorkList work() {
    long vanishedMembers = work(memberTotals, FILES).sum() - filesOf(memberTotals, Changes.CARRIED);
    Dataset<Row> rows = isWork(files);
    return new WorkList(
        work(memberTotals, FILES).sum() == 0
            ? rows
            : rows.unionByName(isWork(members.orElseThrow())),
        work(totals, FILES).sum() + vanishedMembers,
        work(totals, BYTES).sum(),
        work(totals, ARCHIVES).sum(),
        work(totals, ARCHIVE_BYTES).sum(),
        work(totals, LARGEST_ARCHIVE).max().orElse(0));
  }

  private static Dataset<Row> isWork(Dataset<Row> locations) {
    return locations.where(col(Changes.KIND).notEqual(Changes.UNCHANGED));
  }

  private static LongStream work(Map<String, Row> totals, String column) {
    return totals.values().stream()
        .filter(row -> !row.getString(0).equals(Changes.UNCHANGED))
        .mapToLong(row -> row.<Long>getAs(column));
  }

  @Override
  public void close() {
    files.unpersist();
    members.ifPresent(Dataset::unpersist);
  }
}
