package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.AnalysisVersion;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.spark.WorkColumns;
import org.midilake.tables.Catalog;

/**
 * Compares what was found with what is known: each location with what is to be done about it, as
 * {@link #KIND}. A location is unchanged if size and modification time are what they were.
 */
final class Changes {
  static final String KIND = "kind";
  static final String ADDED = "added";
  static final String CHANGED = "changed";
  static final String UNCHANGED = "unchanged";
  static final String VANISHED = "vanished";
  static final String REANALYSED = "reanalysed";

  /** A member of an archive that is read again, which decides what becomes of it. */
  static final String CARRIED = "carried";

  private static final String PRESENT_STATE = "present";

  private final DeltaStore store;
  private final List<String> inputs;
  private final long maxFileBytes;

  Changes(DeltaStore store, List<String> inputs, long maxFileBytes) {
    this.store = store;
    this.inputs = inputs;
    this.maxFileBytes = maxFileBytes;
  }

  /** What is found when nothing is known yet. */
  Dataset<Row> ofNew(Dataset<Row> found) {
    return asFiles(
        found
            .withColumn(WorkColumns.PREVIOUS_FILE_ID, lit(null).cast("long"))
            .withColumn(WorkColumns.PREVIOUS_HASH, lit(null).cast("string"))
            .withColumn(KIND, lit(ADDED)));
  }

  /** Adds the columns that only members of archives fill. */
  private static Dataset<Row> asFiles(Dataset<Row> files) {
    return files
        .withColumn(WorkColumns.ARCHIVE_PATH, lit(null).cast("string"))
        .withColumn(WorkColumns.MEMBER_NAME, lit(null).cast("string"))
        .withColumn(WorkColumns.ARCHIVE_LENGTH, lit(0L))
        .withColumn(WorkColumns.IS_CARRIED, lit(false))
        .withColumn(WorkColumns.PART, lit(0))
        .withColumn(WorkColumns.PARTS, lit(1));
  }

  private Dataset<Row> known() {
    return store.read(Catalog.FILE_LOCATION).where(Inputs.isBelow(inputs));
  }

  /**
   * What is found compared with the rows of {@code file_location} below the inputs, but for members
   * of archives.
   */
  Dataset<Row> ofKnown(Dataset<Row> found) {
    Dataset<Row> known = known().where(col(WorkColumns.ARCHIVE_PATH).isNull()).alias("k");
    Column isStale = lit(false);
    Dataset<Row> stale = stalePaths();
    if (!stale.isEmpty()) {
      known =
          known.join(broadcast(stale), col("k.path").equalTo(col("stale_path")), "left").alias("k");
      isStale = col("k.stale_path").isNotNull();
    }

    return asFiles(
        found
            .alias("f")
            .join(known, col("f.path").equalTo(col("k.path")), "full_outer")
            .withColumn(KIND, kind(isStale))
            .where(col(KIND).isNotNull())
            .select(
                coalesce(col("f.path"), col("k.path")).alias(DiscoveredFiles.PATH),
                coalesce(col("f.length"), col("k.size_bytes")).alias(DiscoveredFiles.LENGTH),
                coalesce(col("f.modificationTime"), col("k.modified_at"))
                    .alias(DiscoveredFiles.MODIFICATION_TIME),
                coalesce(col("f.state"), lit(VANISHED)).alias(DiscoveredFiles.STATE),
                col("f.reason").alias(DiscoveredFiles.REASON),
                coalesce(col("f.is_archive"), col("k.is_archive"))
                    .alias(DiscoveredFiles.IS_ARCHIVE),
                col("k.file_id").alias(WorkColumns.PREVIOUS_FILE_ID),
                col("k.content_hash").alias(WorkColumns.PREVIOUS_HASH),
                col(KIND)));
  }

  /** The known members of the archives among files: with each archive goes what is in it. */
  Dataset<Row> membersOf(Dataset<Row> files) {
    Dataset<Row> archives =
        files.where(col(DiscoveredFiles.IS_ARCHIVE).and(col(KIND).notEqual(ADDED))).alias("a");
    Dataset<Row> members =
        known()
            .where(
                col(WorkColumns.ARCHIVE_PATH).isNotNull().and(not(col("state").equalTo(VANISHED))))
            .alias("m");
    Column isRead =
        col("a.kind").isin(CHANGED, REANALYSED).and(col("a.state").equalTo(PRESENT_STATE));
    Column follows = col("a.kind").equalTo(VANISHED).or(col("a.state").equalTo("skipped"));
    return members
        .join(archives, col("m.archive_path").equalTo(col("a.path")))
        .select(
            col("m.path").alias(DiscoveredFiles.PATH),
            col("m.size_bytes").alias(DiscoveredFiles.LENGTH),
            col("m.modified_at").alias(DiscoveredFiles.MODIFICATION_TIME),
            when(follows, col("a.state")).otherwise(col("m.state")).alias(DiscoveredFiles.STATE),
            when(follows, col("a.reason"))
                .otherwise(col("m.state_reason"))
                .alias(DiscoveredFiles.REASON),
            col("m.is_archive").alias(DiscoveredFiles.IS_ARCHIVE),
            col("m.file_id").alias(WorkColumns.PREVIOUS_FILE_ID),
            col("m.content_hash").alias(WorkColumns.PREVIOUS_HASH),
            when(isRead, CARRIED).otherwise(col("a.kind")).alias(KIND),
            col("m.archive_path").alias(WorkColumns.ARCHIVE_PATH),
            col("m.member_name").alias(WorkColumns.MEMBER_NAME),
            col("a.length").alias(WorkColumns.ARCHIVE_LENGTH),
            isRead.alias(WorkColumns.IS_CARRIED),
            lit(0).alias(WorkColumns.PART),
            lit(1).alias(WorkColumns.PARTS));
  }

  private Column kind(Column isStale) {
    Column sameFile =
        col("f.length")
            .equalTo(col("k.size_bytes"))
            .and(col("f.modificationTime").equalTo(col("k.modified_at")));
    Column sameState =
        col("f.state")
            .equalTo(col("k.state"))
            .and(
                col("f.state")
                    .equalTo(PRESENT_STATE)
                    .or(col("f.reason").eqNullSafe(col("k.state_reason"))))
            .or(
                col("f.state")
                    .equalTo(PRESENT_STATE)
                    .and(col("k.state").equalTo("skipped"))
                    .and(col("f.length").gt(maxFileBytes)));
    return when(col("k.path").isNull(), ADDED)
        .when(col("f.path").isNull().and(col("k.state").equalTo(VANISHED)), lit(null))
        .when(col("f.path").isNull(), VANISHED)
        .when(not(sameState).or(not(sameFile)), CHANGED)
        .when(isStale, REANALYSED)
        .otherwise(UNCHANGED);
  }

  /** The files with the contents that an older version has analysed. */
  private Dataset<Row> stalePaths() {
    Dataset<Row> canonical =
        store
            .read(Catalog.CONTENT)
            .where(
                col("analysis_version")
                    .lt(AnalysisVersion.CURRENT)
                    .and(col("location_count").gt(0)))
            .select(col("canonical_path").alias("stale_path"));
    return canonical.isEmpty()
        ? canonical
        : canonical
            .join(store.read(Catalog.FILE_LOCATION), col("stale_path").equalTo(col("path")))
            .select(WorkList.file().alias("stale_path"))
            .distinct();
  }
}
