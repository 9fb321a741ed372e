package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.midilake.analysis.likeness.RunLikeness;
import org.midilake.analysis.likeness.Sameness;
import org.midilake.analysis.likeness.Transposition;
import org.midilake.jobs.derive.Sources;

/** Compares the pairs that are worth it, by all runs that are kept of each. */
final class Links {
  private Links() {}

  /** The likeness of all pairs that are worth comparing, from rows of fingerprints. */
  static Dataset<Row> of(Sources sources, Dataset<Row> fingerprints) {
    Dataset<Row> sketches = Sketches.of(fingerprints);
    Dataset<Row> ones = sketches.withColumnRenamed(Sketches.ID, Link.ONE);
    Dataset<Row> others =
        sketches.select(
            col(Sketches.ID).alias(Link.OTHER),
            col(Sketches.COUNT).alias("other_count"),
            col(Sketches.RUNS).alias("other_runs"),
            col(Sketches.HISTOGRAM).alias("other_histogram"),
            col(Sketches.BPM).alias("other_bpm"));
    return Pairs.of(fingerprints)
        .join(sources.sent(ones, Sketches.BYTES), Link.ONE)
        .join(sources.sent(others, Sketches.BYTES), Link.OTHER)
        .select(
            Link.ONE,
            Link.OTHER,
            Sketches.KIND,
            Sketches.COUNT,
            Sketches.RUNS,
            "other_count",
            "other_runs",
            Sketches.HISTOGRAM,
            "other_histogram",
            Sketches.BPM,
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
      RunLikeness likeness =
          RunLikeness.of(
              Sketches.runs(pair.getInt(3), pair.getAs(4)),
              Sketches.runs(pair.getInt(5), pair.getAs(6)));
      Sameness sameness =
          pair.getString(2).equals("drums")
              ? Sameness.ofDrums(likeness)
              : Sameness.ofPitched(likeness, Math.min(pair.getInt(3), pair.getInt(5)));
      int degree = degree(sameness);
      return new Link(
              pair.getLong(0),
              pair.getLong(1),
              likeness.jaccard(),
              likeness.containment(),
              degree,
              Sameness.confidence(likeness),
              degree == 0 ? 0 : semitones(pair),
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

    private static int semitones(Row pair) {
      return Transposition.semitones(
          Sketches.histogram(pair.getAs(7)), Sketches.histogram(pair.getAs(8)));
    }
  }
}
