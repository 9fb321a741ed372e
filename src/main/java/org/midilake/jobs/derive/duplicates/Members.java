package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Rows of members before they are grouped: the names of their columns, and their meaning. */
final class Members {
  static final String GROUP_ID = "group_id";
  static final String DEGREE = "degree";
  static final String CONFIDENCE = "confidence";
  static final String SIMILARITY = "similarity";
  static final String EVIDENCE = "evidence";

  private static final String[] COLUMNS = {
    GROUP_ID,
    DEGREE,
    CONFIDENCE,
    SIMILARITY,
    EVIDENCE,
    "file_id",
    "path",
    "size_bytes",
    "is_complete",
    "error_count",
    "event_count",
    "is_canonical"
  };

  private Members() {}

  /** The columns, in the order that unions need. */
  static Dataset<Row> select(Dataset<Row> rows) {
    return rows.select(Arrays.stream(COLUMNS).map(name -> col(name)).toArray(Column[]::new));
  }

  /** The number of a group of a degree, from a number that its members have in common. */
  static Column groupId(int degree, Column common) {
    return xxhash64(lit(degree), common).bitwiseAND(Long.MAX_VALUE);
  }

  static Candidate candidate(Row row) {
    return new Candidate(
        row.getAs("file_id"),
        row.getAs("path"),
        row.getAs("size_bytes"),
        row.getAs("is_complete"),
        row.getAs("error_count"),
        row.getAs("event_count"),
        row.getAs("is_canonical"),
        row.getAs(SIMILARITY),
        row.getAs(EVIDENCE));
  }
}
