package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.slice;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Finds pairs that are worth comparing, without comparing all: those with {@value #FEWEST_SHARED}
 * of their first {@value #KEYS} runs in common, which are the same sample of each piece's runs (one
 * hash function and its smallest values: Broder, "On the resemblance and containment of documents",
 * SEQUENCES 1997). What shares a run is a bucket; in a bucket of more than {@value #HOT} members
 * each is paired with the {@value #NEXT} that follow it in order of their ids, in every bucket the
 * same ones: a run that so many have in common says little, and copies of one piece stay connected.
 * The cost thus grows with the number of pieces, not with its square.
 */
final class Pairs {
  private static final int KEYS = 32;
  private static final int FEWEST_SHARED = 2;
  private static final int HOT = 24;
  private static final int NEXT = 12;

  private static final StructType PAIR =
      new StructType()
          .add(Link.ONE, DataTypes.LongType, false)
          .add(Link.OTHER, DataTypes.LongType, false);

  private Pairs() {}

  /** Pairs of ids, from rows with file_id, run_kind and runs; the smaller id first. */
  static Dataset<Row> of(Dataset<Row> fingerprints) {
    return fingerprints
        .select(col("file_id"), col("run_kind"), explode(slice(col("runs"), 1, KEYS)).alias("run"))
        .repartition(col("run_kind"), col("run"))
        .sortWithinPartitions("run_kind", "run", "file_id")
        .mapPartitions(new WithinBuckets(), Encoders.row(PAIR))
        .groupBy(Link.ONE, Link.OTHER)
        .agg(count(lit(1)).alias("shared"))
        .where(col("shared").geq(FEWEST_SHARED))
        .select(Link.ONE, Link.OTHER);
  }

  /** The pairs of each bucket, from rows that are sorted by it. */
  private static final class WithinBuckets implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      return new Iterator<>() {
        private List<Row> pairs = List.of();
        private int next;
        private Row first = rows.hasNext() ? rows.next() : null;

        @Override
        public boolean hasNext() {
          while (next == pairs.size() && first != null) {
            pairs = pairs(bucket());
            next = 0;
          }

          return next < pairs.size();
        }

        @Override
        public Row next() {
          return pairs.get(next++);
        }

        private List<Long> bucket() {
          List<Long> members = new ArrayList<>();
          Row start = first;
          do {
            members.add(first.getLong(0));
            first = rows.hasNext() ? rows.next() : null;
          } while (first != null
              && first.getInt(2) == start.getInt(2)
              && first.getString(1).equals(start.getString(1)));
          return members;
        }
      };
    }

    private static List<Row> pairs(List<Long> members) {
      int reach = members.size() > HOT ? NEXT : HOT;
      List<Row> pairs = new ArrayList<>();
      for (int i = 0; i < members.size(); i++) {
        for (int j = i + 1; j < Math.min(members.size(), i + 1 + reach); j++) {
          pairs.add(RowFactory.create(members.get(i), members.get(j)));
        }
      }

      return pairs;
    }
  }
}
