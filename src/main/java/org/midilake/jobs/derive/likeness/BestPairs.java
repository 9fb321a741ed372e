package org.midilake.jobs.derive.likeness;

import static org.apache.spark.sql.functions.col;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.jobs.derive.Pieces;

/** Ranks the pairs of each piece, however many blocks they were found in. */
final class BestPairs implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  static final String PLACE = "place";

  private static final StructType RANKED =
      new StructType()
          .add(Pieces.PIECE, DataTypes.LongType, false)
          .add(PLACE, DataTypes.IntegerType, false)
          .add(BlockPairs.OTHER, DataTypes.LongType, false)
          .add(BlockPairs.SCORE, DataTypes.DoubleType, false)
          .add(BlockPairs.EVIDENCE, DataTypes.BinaryType, false);

  private final int most;

  private BestPairs(int most) {
    this.most = most;
  }

  /** Up to so many rows for each piece, from scored pairs. */
  static Dataset<Row> of(Dataset<Row> pairs, int most) {
    return pairs
        .repartition(col(BlockPairs.ID))
        .sortWithinPartitions(
            col(BlockPairs.ID), col(BlockPairs.SCORE).desc(), col(BlockPairs.OTHER))
        .mapPartitions(new BestPairs(most), Encoders.row(RANKED));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> pairs) {
    return new Iterator<>() {
      private long id;
      private long lastOther;
      private int place;
      private Row next;

      @Override
      public boolean hasNext() {
        while (next == null && pairs.hasNext()) {
          take(pairs.next());
        }

        return next != null;
      }

      private void take(Row pair) {
        boolean isFirst = place == 0 || pair.getLong(0) != id;
        // The same pair has the same score in every block, so its rows follow each other.
        if (!isFirst && (place == most || pair.getLong(1) == lastOther)) {
          return;
        }

        id = pair.getLong(0);
        lastOther = pair.getLong(1);
        place = isFirst ? 1 : place + 1;
        next = RowFactory.create(id, place, lastOther, pair.getDouble(2), pair.get(3));
      }

      @Override
      public Row next() {
        Row ranked = next;
        next = null;
        return ranked;
      }
    };
  }
}
