package org.midilake.jobs.derive.likeness;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.analysis.compatibility.Profile;
import org.midilake.jobs.derive.Sources;
import org.midilake.tables.Catalog;

/** What decides whether a piece goes with another, as columns. */
final class ProfileRows {
  private static final String[] COLUMNS = {
    "final_key",
    "final_key_source",
    "final_tempo_bpm",
    "final_time_signature",
    "density",
    "instrument_families",
    "instrument_family_shares"
  };

  private ProfileRows() {}

  /** The profiles of some contents, after the column file_id. */
  static Dataset<Row> of(Sources sources, Dataset<Row> contents) {
    Dataset<Row> metadata =
        sources
            .read(Catalog.MUSICAL_METADATA)
            .select(
                "file_id",
                "final_key",
                "final_key_source",
                "final_tempo_bpm",
                "final_time_signature");
    Dataset<Row> features =
        sources
            .read(Catalog.MUSICAL_FEATURE)
            .selectExpr(
                "file_id",
                "coalesce(moments_per_quarter, 0D) AS density",
                "instrument_families",
                "instrument_family_shares");
    return contents.join(metadata, "file_id").join(features, "file_id").select("file_id", COLUMNS);
  }

  /** The profile in a row, whose columns begin at a place. */
  static Profile at(Row row, int first) {
    return new Profile(
        Keys.of(row.getString(first), row.getString(first + 1)),
        row.getDouble(first + 2),
        row.getString(first + 3),
        row.getDouble(first + 4),
        row.getList(first + 5),
        row.getList(first + 6));
  }
}
