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
    return found
        .withColumn("previous_file_id", lit(null).cast("long"))
        .withColumn("previous_hash", lit(null).cast("string"))
        .withColumn(KIND, lit(ADDED));
  }

  /** What is found compared with the rows of {@code file_location} below the inputs. */
  Dataset<Row> ofKnown(Dataset<Row> found) {
    Dataset<Row> known = store.read(Catalog.FILE_LOCATION).where(Inputs.isBelow(inputs)).alias("k");
    Column isStale = lit(false);
    Dataset<Row> stale = stalePaths();
    if (!stale.isEmpty()) {
      known =
          known.join(broadcast(stale), col("k.path").equalTo(col("stale_path")), "left").alias("k");
      isStale = col("k.stale_path").isNotNull();
    }

    return found
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
            col("k.file_id").alias("previous_file_id"),
            col("k.content_hash").alias("previous_hash"),
            col(KIND));
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

  /** Where to find the contents that an older version has analysed. */
  private Dataset<Row> stalePaths() {
    return store
        .read(Catalog.CONTENT)
        .where(col("analysis_version").lt(AnalysisVersion.CURRENT).and(col("location_count").gt(0)))
        .select(col("canonical_path").alias("stale_path"));
  }
}
