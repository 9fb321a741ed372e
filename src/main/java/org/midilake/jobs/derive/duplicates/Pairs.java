package org.midilake.jobs.derive.duplicates;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.slice;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
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

  private static final String SHARED = "shared";

  private static final StructType PAIR =
      new StructType()
          .add(Link.ONE, DataTypes.LongType, false)
          .add(Link.OTHER, DataTypes.LongType, false)
          .add(SHARED, DataTypes.IntegerType, false);

  private Pairs() {}

  /** Pairs of ids, from rows with file_id, run_kind and runs; the smaller id first. */
  static Dataset<Row> of(Dataset<Row> fingerprints) {
    return fingerprints
        .select(col("file_id"), col("run_kind"), explode(slice(col("runs"), 1, KEYS)).alias("run"))
        .repartition(col("run_kind"), col("run"))
        .sortWithinPartitions("run_kind", "run", "file_id")
        .mapPartitions(new WithinBuckets(), Encoders.row(PAIR))
        .groupBy(Link.ONE, Link.OTHER)
        .agg(sum(SHARED).alias(SHARED))
        .where(col(SHARED).geq(FEWEST_SHARED))
        .select(Link.ONE, Link.OTHER);
  }

  /** The pairs of all buckets, counted as far as memory goes, from rows that are sorted by them. */
  private static final class WithinBuckets implements MapPartitionsFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    /** Half a million pairs at a time, in 20 MB. */
    private static final int BITS = 20;

    @Override
    public Iterator<Row> call(Iterator<Row> rows) {
      return new Iterator<>() {
        private final PairCounts pairs = new PairCounts(BITS);
        private int place = pairs.places();
        private List<Long> members = List.of();
        private int member;
        private Row first = rows.hasNext() ? rows.next() : null;

        @Override
        public boolean hasNext() {
          while (place < pairs.places() || member < members.size() || first != null) {
            if (place == pairs.places()) {
              count();
            } else if (pairs.count(place) > 0) {
              return true;
            } else {
              place++;
            }
          }

          return false;
        }

        @Override
        public Row next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }

          Row pair = RowFactory.create(pairs.one(place), pairs.other(place), pairs.count(place));
          place++;
          return pair;
        }

        private void count() {
          pairs.clear();
          place = 0;
          while (!pairs.isFull() && (member < members.size() || first != null)) {
            if (member < members.size()) {
              add(members, member, pairs);
              member++;
            } else {
              members = bucket();
              member = 0;
            }
          }
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

    /** Pairs a member with those that follow it. */
    private static void add(List<Long> members, int member, PairCounts pairs) {
      int reach = members.size() > HOT ? NEXT : HOT;
      for (int i = member + 1; i < Math.min(members.size(), member + 1 + reach); i++) {
        pairs.add(members.get(member), members.get(i));
      }
    }
  }
}
