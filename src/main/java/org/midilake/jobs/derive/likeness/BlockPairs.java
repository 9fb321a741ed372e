package org.midilake.jobs.derive.likeness;

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
 * Scores the pairs of each block and keeps the best of each member. A block is read in portions of
 * {@value #PORTION} in its order, and pairs are made within a portion: the cost grows with the
 * number of rows, however large a block is.
 *
 * @param <T> what is scored
 */
abstract class BlockPairs<T> implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String BLOCK = "block";
  static final String ORDER = "block_order";
  static final String ID = "id";
  static final String OTHER = "other_file_id";
  static final String SCORE = "score";
  static final String EVIDENCE = "evidence";

  static final int PORTION = 96;

  private static final StructType SCORED =
      new StructType()
          .add(ID, DataTypes.LongType, false)
          .add(OTHER, DataTypes.LongType, false)
          .add(SCORE, DataTypes.DoubleType, false)
          .add(EVIDENCE, DataTypes.BinaryType, false);

  private static final byte[] NOTHING = {};

  private final int most;

  /** {@code most} pairs are kept of each member of a portion. */
  BlockPairs(int most) {
    this.most = most;
  }

  /** What is scored, from a row whose first columns are those named here. */
  abstract T value(Row row);

  /** The score of two values, in any order; may be 0 if it is below the least that counts. */
  abstract double score(T one, T other, double least);

  /** What there is to say of a pair that is kept, besides its score; nothing by default. */
  byte[] evidence(T one, T other) {
    return NOTHING;
  }

  /** The best pairs of all blocks; one that is in several blocks may come several times. */
  final Dataset<Row> of(Dataset<Row> members) {
    return members
        .repartition(members.col(BLOCK))
        .sortWithinPartitions(BLOCK, ORDER, ID)
        .mapPartitions(this, Encoders.row(SCORED));
  }

  @Override
  public final Iterator<Row> call(Iterator<Row> rows) {
    return new Iterator<>() {
      private Row next = rows.hasNext() ? rows.next() : null;
      private Iterator<Row> pairs = List.<Row>of().iterator();

      @Override
      public boolean hasNext() {
        while (!pairs.hasNext() && next != null) {
          pairs = best(portion()).iterator();
        }

        return pairs.hasNext();
      }

      @Override
      public Row next() {
        return pairs.next();
      }

      private List<Row> portion() {
        List<Row> portion = new ArrayList<>(PORTION);
        long block = next.getLong(0);
        while (next != null && next.getLong(0) == block && portion.size() < PORTION) {
          portion.add(next);
          next = rows.hasNext() ? rows.next() : null;
        }

        return portion;
      }
    };
  }

  private List<Row> best(List<Row> portion) {
    List<T> values = portion.stream().map(this::value).toList();
    List<Ranking> rankings = new ArrayList<>();
    portion.forEach(row -> rankings.add(new Ranking(row.getLong(2), most)));
    for (int i = 0; i < values.size(); i++) {
      Ranking one = rankings.get(i);
      for (int j = 0; j < i; j++) {
        Ranking other = rankings.get(j);
        double score = score(values.get(i), values.get(j), Math.min(one.least(), other.least()));
        if (score > 0) {
          one.add(j, other.id(), score);
          other.add(i, one.id(), score);
        }
      }
    }

    List<Row> pairs = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      Ranking ranking = rankings.get(i);
      for (int place = 0; place < ranking.size(); place++) {
        byte[] evidence = evidence(values.get(i), values.get(ranking.member(place)));
        pairs.add(
            RowFactory.create(ranking.id(), ranking.other(place), ranking.score(place), evidence));
      }
    }

    return pairs;
  }
}
