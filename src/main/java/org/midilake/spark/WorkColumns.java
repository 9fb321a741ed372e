package org.midilake.spark;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The columns of a work list: one row per location with which something is to be done. */
public final class WorkColumns {
  /** What the location held when it was last seen. */
  public static final String PREVIOUS_FILE_ID = "previous_file_id";

  public static final String PREVIOUS_HASH = "previous_hash";

  /** The archive file that a member is in; null for files. */
  public static final String ARCHIVE_PATH = "archive_path";

  public static final String MEMBER_NAME = "member_name";

  /** Length of the archive file now, for members. */
  public static final String ARCHIVE_LENGTH = "archive_length";

  /** Whether the row is only what is known of a member whose archive is read again. */
  public static final String IS_CARRIED = "is_carried";

  /** Which part of an archive is to be read, and of how many. */
  public static final String PART = "part";

  public static final String PARTS = "parts";

  /** The order in which {@link WorkItem} finds them. */
  static final List<String> ALL =
      List.of(
          DiscoveredFiles.PATH,
          DiscoveredFiles.LENGTH,
          DiscoveredFiles.MODIFICATION_TIME,
          DiscoveredFiles.STATE,
          DiscoveredFiles.REASON,
          DiscoveredFiles.IS_ARCHIVE,
          PREVIOUS_FILE_ID,
          PREVIOUS_HASH,
          ARCHIVE_PATH,
          MEMBER_NAME,
          ARCHIVE_LENGTH,
          IS_CARRIED,
          PART,
          PARTS);

  private WorkColumns() {}

  /** The columns in their order, and none besides. */
  public static Dataset<Row> select(Dataset<Row> rows) {
    return rows.select(ALL.stream().map(functions::col).toArray(Column[]::new));
  }
}
