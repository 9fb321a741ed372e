package org.midilake.jobs.derive.likeness;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.analysis.compatibility.Compatibility;
import org.midilake.jobs.derive.Pieces;

/** Adds to ranked partners the parts of their score, and why they go together. */
final class Explanations {
  private static final int FIRST_PROFILE = 4;

  private static final StructType EXPLAINED =
      new StructType()
          .add(Pieces.PIECE, DataTypes.LongType, false)
          .add(BestPairs.PLACE, DataTypes.IntegerType, false)
          .add(BlockPairs.OTHER, DataTypes.LongType, false)
          .add(BlockPairs.SCORE, DataTypes.DoubleType, false)
          .add("key_score", DataTypes.DoubleType, false)
          .add("tempo_score", DataTypes.DoubleType, false)
          .add("meter_score", DataTypes.DoubleType, false)
          .add("density_score", DataTypes.DoubleType, false)
          .add("instrument_score", DataTypes.DoubleType, false)
          .add("stretch", DataTypes.DoubleType, false)
          .add("explanation", DataTypes.StringType, false);

  private Explanations() {}

  static Dataset<Row> of(Dataset<Row> best, Dataset<Row> profiles) {
    List<Column> columns = new ArrayList<>();
    for (String column : best.columns()) {
      columns.add(col(column));
    }

    List<Column> others = new ArrayList<>();
    others.add(col("file_id").alias(BlockPairs.OTHER));
    for (String column : ProfileRows.columns()) {
      columns.add(col(column));
      others.add(col(column).alias("other_" + column));
    }

    for (String column : ProfileRows.columns()) {
      columns.add(col("other_" + column));
    }

    return best.join(profiles.withColumnRenamed("file_id", Pieces.PIECE), Pieces.PIECE)
        .join(profiles.select(others.toArray(Column[]::new)), BlockPairs.OTHER)
        .select(columns.toArray(Column[]::new))
        .map((MapFunction<Row, Row>) Explanations::explained, Encoders.row(EXPLAINED));
  }

  private static Row explained(Row pair) {
    int width = ProfileRows.columns().length;
    Compatibility why =
        Compatibility.of(
            ProfileRows.at(pair, FIRST_PROFILE), ProfileRows.at(pair, FIRST_PROFILE + width));
    return RowFactory.create(
        pair.getLong(0),
        pair.getInt(1),
        pair.getLong(2),
        pair.getDouble(3),
        why.key().score(),
        why.tempo().score(),
        why.meter(),
        why.density(),
        why.instruments(),
        why.tempo().stretch(),
        why.sentence());
  }
}
