package org.midilake.bench;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/** Generated rows that look like those of a library, in the columns of their tables. */
final class BenchmarkRows {
  private BenchmarkRows() {}

  static Dataset<Row> contents(SparkSession spark, int contents) {
    return inOrder(
        Catalog.CONTENT,
        spark
            .range(contents)
            .selectExpr(
                "id * 7919 AS file_id",
                "sha2(string(id), 256) AS content_hash",
                "id % 100000 AS size_bytes",
                "'smf' AS kind",
                "'complete' AS status",
                "concat('file:/music/folder ', id % 100, '/song ', id, '.mid') AS canonical_path",
                "1 AS location_count",
                "0 AS finding_count",
                "0 AS error_count",
                "'not_needed' AS repair",
                "cast(array() AS array<string>) AS repairs",
                "1 AS analysis_version"));
  }

  static Dataset<Row> tracks(SparkSession spark, int contents, int tracks) {
    return inOrder(
        Catalog.TRACK,
        spark
            .range((long) contents * tracks)
            .selectExpr(
                "(id div " + tracks + ") * 7919 AS file_id",
                "int(id % " + tracks + ") AS track_number",
                "if(id % 3 = 0, NULL, concat('Track ', id % 50)) AS name",
                "if(id % 4 = 0, concat('Piano ', id % 9), NULL) AS instrument_name",
                "int(id % 5000) AS event_count",
                "int(id % 2000) AS note_count",
                "array(int(id % 16), 16) AS channels",
                "if(id % 10 = 9, NULL, int(id % 60)) AS lowest_pitch",
                "if(id % 10 = 9, NULL, int(id % 60 + 40)) AS highest_pitch",
                "id % 400000 AS length_ticks",
                "double(id % 400) / 3 AS length_seconds",
                "id % 70000 AS byte_offset",
                "id % 9000 AS byte_length"));
  }

  private static Dataset<Row> inOrder(TableDeclaration table, Dataset<Row> rows) {
    return rows.select(
        table.columns().stream()
            .map(column -> functions.col(column.name()))
            .toArray(Column[]::new));
  }
}
