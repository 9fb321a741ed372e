package org.midilake.jobs.derive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.tables.Catalog;

/**
 * The music of a library: contents with the same notes at the same times are one piece, which the
 * smallest of their ids stands for.
 *
 * @param contents the contents that are somewhere and hold music
 * @param withCopies those that hold notes, each with its piece and the number of its copies
 * @param distinct one content of each piece that has runs, with all that pieces are compared by
 */
public record Pieces(Dataset<Row> contents, Dataset<Row> withCopies, Dataset<Row> distinct) {
  public static final String PIECE = "piece";

  /** Two numbers, and what a table of them adds. */
  private static final int BYTES_OF_COPY = 64;

  /** The pieces of a library. */
  public static Pieces of(Sources sources) {
    Dataset<Row> contents = sources.keep(contents(sources));
    Dataset<Row> withCopies = sources.keep(withCopies(sources, contents));
    Dataset<Row> distinct =
        withCopies
            .where(col("file_id").equalTo(col(PIECE)))
            .select("file_id", "final_tempo_bpm")
            .join(
                sources
                    .read(Catalog.FINGERPRINT)
                    .where("run_kind IS NOT NULL")
                    .select("file_id", "run_kind", "run_count", "runs"),
                "file_id")
            .join(
                sources.read(Catalog.MUSICAL_FEATURE).select("file_id", "pitch_class_histogram"),
                "file_id");
    return new Pieces(contents, withCopies, sources.keep(distinct));
  }

  /** The contents that hold notes and are somewhere, each with its piece; two columns. */
  public static Dataset<Row> copies(Sources sources) {
    return sources.keepForAll(
        "copies",
        () -> {
          Dataset<Row> present =
              sources.read(Catalog.CONTENT).where("location_count > 0").select("file_id");
          return withCopies(sources, present).select("file_id", PIECE);
        });
  }

  /** Rows about pieces, once for each of their copies. */
  public static Dataset<Row> forCopies(Sources sources, Dataset<Row> rows, Dataset<Row> copies) {
    return rows.join(sources.sent(copies.select("file_id", PIECE), BYTES_OF_COPY), PIECE);
  }

  /** The pieces among them, by the column file_id. */
  public static Dataset<Row> distinct(Dataset<Row> copies) {
    return copies.where(col("file_id").equalTo(col(PIECE))).select("file_id");
  }

  private static Dataset<Row> withCopies(Sources sources, Dataset<Row> contents) {
    Dataset<Row> codes =
        sources
            .read(Catalog.FINGERPRINT)
            .where("performance_code IS NOT NULL")
            .select("file_id", "performance_code")
            .join(contents, "file_id");
    Dataset<Row> pieces =
        codes
            .groupBy("performance_code")
            .agg(min("file_id").alias(PIECE), count(lit(1)).alias("copies"));
    return codes.join(pieces, "performance_code");
  }

  private static Dataset<Row> contents(Sources sources) {
    return sources
        .read(Catalog.CONTENT)
        .where("location_count > 0 AND status <> 'rejected'")
        .join(
            sources
                .read(Catalog.MUSICAL_METADATA)
                .select("file_id", "event_count", "final_tempo_bpm"),
            "file_id")
        .selectExpr(
            "file_id",
            "canonical_path",
            "location_count",
            "size_bytes",
            "status = 'complete' AS is_complete",
            "error_count",
            "event_count",
            "final_tempo_bpm");
  }
}
