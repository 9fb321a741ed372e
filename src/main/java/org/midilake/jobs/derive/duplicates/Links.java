package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.midilake.analysis.likeness.RunLikeness;
import org.midilake.analysis.likeness.RunLikeness.RunSet;
import org.midilake.analysis.likeness.Sameness;
import org.midilake.analysis.likeness.Transposition;

/** Compares the pairs that are worth it, by all runs that are kept of each. */
final class Links {
  private Links() {}

  /** The likeness of all pairs that are worth comparing, from rows of fingerprints. */
  static Dataset<Row> of(Dataset<Row> fingerprints) {
    Dataset<Row> sketches =
        fingerprints.select(
            "file_id", "run_kind", "run_count", "runs", "pitch_class_histogram", "final_tempo_bpm");
    return Pairs.of(fingerprints)
        .join(sketches.withColumnRenamed("file_id", Link.ONE), Link.ONE)
        .join(
            sketches.select(
                col("file_id").alias(Link.OTHER),
                col("run_count").alias("other_count"),
                col("runs").alias("other_runs"),
                col("pitch_class_histogram").alias("other_histogram"),
                col("final_tempo_bpm").alias("other_bpm")),
            Link.OTHER)
        .select(
            Link.ONE,
            Link.OTHER,
            "run_kind",
            "run_count",
            "runs",
            "other_count",
            "other_runs",
            "pitch_class_histogram",
            "other_histogram",
            "final_tempo_bpm",
            "other_bpm")
        .mapPartitions(new Compare(), Encoders.row(Link.TYPE));
  }

  /** Compares the two sketches of each row. */
  private static final class Compare implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> pairs) {
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return pairs.hasNext();
        }

        @Override
        public Row next() {
          return link(pairs.next());
        }
      };
    }

    private static Row link(Row pair) {
      RunLikeness likeness = RunLikeness.of(runs(pair, 3, 4), runs(pair, 5, 6));
      Sameness sameness =
          pair.getString(2).equals("drums")
              ? Sameness.ofDrums(likeness)
              : Sameness.ofPitched(likeness, Math.min(pair.getInt(3), pair.getInt(5)));
      return new Link(
              pair.getLong(0),
              pair.getLong(1),
              likeness.jaccard(),
              likeness.containment(),
              degree(sameness),
              Sameness.confidence(likeness),
              Transposition.semitones(pair.getList(7), pair.getList(8)),
              pair.getDouble(10) / pair.getDouble(9))
          .toRow();
    }

    private static int degree(Sameness sameness) {
      return switch (sameness) {
        case PERFORMANCE -> 3;
        case ARRANGEMENT -> 4;
        case NONE -> 0;
      };
    }

    private static RunSet runs(Row pair, int count, int runs) {
      return new RunSet(
          pair.getInt(count),
          pair.<Integer>getList(runs).stream().mapToInt(Integer::intValue).toArray());
    }
  }
}
