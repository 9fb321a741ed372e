package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.midilake.jobs.derive.Pieces;
import org.midilake.jobs.derive.Sources;

/** Ranks, for each content, the pieces that share most runs with it. */
final class PossibleVersions {
  private static final int MOST = 10;

  /** Below this Jaccard index two pieces have no more in common than any two. */
  private static final double LEAST = 0.02;

  private PossibleVersions() {}

  /** The rows of the table. */
  static Dataset<Row> of(Sources sources, Dataset<Row> links, Pieces pieces) {
    WindowSpec ranking =
        Window.partitionBy(Pieces.PIECE)
            .orderBy(
                col("similarity").desc(), col("containment").desc(), col("other_file_id").asc());
    Dataset<Row> ranked =
        bothWays(links.where(col(Link.JACCARD).geq(LEAST)))
            .withColumn("place", row_number().over(ranking))
            .where(col("place").leq(MOST));
    return Pieces.forCopies(sources, ranked, pieces.withCopies());
  }

  private static Dataset<Row> bothWays(Dataset<Row> links) {
    return seenFrom(links, Link.ONE, Link.OTHER).union(seenFrom(links, Link.OTHER, Link.ONE));
  }

  private static Dataset<Row> seenFrom(Dataset<Row> links, String from, String to) {
    return links.select(
        col(from).alias(Pieces.PIECE),
        col(to).alias("other_file_id"),
        col(Link.JACCARD).alias("similarity"),
        col(Link.CONTAINMENT).alias(Link.CONTAINMENT));
  }
}
