package org.midilake.jobs.derive.likeness;

import java.nio.ByteBuffer;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.analysis.compatibility.Compatibility;
import org.midilake.analysis.compatibility.KeyRelation;
import org.midilake.analysis.compatibility.TempoFit;
import org.midilake.jobs.derive.Pieces;

/**
 * Adds to ranked partners the parts of their score, and why they go together. The parts travel with
 * a pair from where it is found: its profiles, joined to it once more, would be many times as long.
 */
final class Explanations {
  private static final KeyRelation[] RELATIONS = KeyRelation.values();
  private static final int NUMBERS = 6;

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

  static Dataset<Row> of(Dataset<Row> best) {
    return best.map((MapFunction<Row, Row>) Explanations::explained, Encoders.row(EXPLAINED));
  }

  /** How two profiles compare, as a pair carries it. */
  static byte[] packed(Compatibility why) {
    return ByteBuffer.allocate(Integer.BYTES + NUMBERS * Double.BYTES)
        .putInt(why.key().ordinal())
        .putDouble(why.tempo().beats())
        .putDouble(why.tempo().stretch())
        .putDouble(why.tempo().score())
        .putDouble(why.meter())
        .putDouble(why.density())
        .putDouble(why.instruments())
        .array();
  }

  /** What {@link #packed} made bytes of. */
  static Compatibility unpacked(byte[] bytes) {
    ByteBuffer parts = ByteBuffer.wrap(bytes);
    return new Compatibility(
        RELATIONS[parts.getInt()],
        new TempoFit(parts.getDouble(), parts.getDouble(), parts.getDouble()),
        parts.getDouble(),
        parts.getDouble(),
        parts.getDouble());
  }

  private static Row explained(Row pair) {
    Compatibility why = unpacked(pair.getAs(4));
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
