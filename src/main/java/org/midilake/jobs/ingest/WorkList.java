package org.midilake.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.spark.DiscoveredFiles;
import org.midilake.spark.WorkColumns;

/**
 * Locations with which something is to be done.
 *
 * @param rows columns of {@link WorkColumns}, cached
 * @param files how many there are, without members of archives that are read
 * @param bytes how long they are together
 * @param archives how many of the files are archives to be read
 * @param archiveBytes how long those are together
 * @param largestArchive length of the largest of those, in bytes; 0 if there is none
 */
record WorkList(
    Dataset<Row> rows,
    long files,
    long bytes,
    long archives,
    long archiveBytes,
    long largestArchive) {
  /** The file that is opened for a row. */
  static Column file() {
    return coalesce(col(WorkColumns.ARCHIVE_PATH), col(DiscoveredFiles.PATH));
  }

  /** Whether a row is an archive that is to be read. */
  static Column isReadArchive() {
    return col(DiscoveredFiles.IS_ARCHIVE)
        .and(col(WorkColumns.ARCHIVE_PATH).isNull())
        .and(col(DiscoveredFiles.STATE).equalTo("present"));
  }

  /** The archives that are to be read, with what is known of their members. */
  Dataset<Row> archivesOnly() {
    return rows.where(isReadArchive().or(col(WorkColumns.IS_CARRIED)));
  }

  /** Everything else. */
  Dataset<Row> filesOnly() {
    return rows.where(not(isReadArchive()).and(not(col(WorkColumns.IS_CARRIED))));
  }
}
