package org.midilake.jobs.derive.likeness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.midilake.analysis.compatibility.KeyRelation;

/**
 * Puts pieces into blocks of neighbouring keys and tempos. A piece is in four: with the key a fifth
 * above its own and with that a fifth below, in a band of tempos and in one shifted by half; half
 * and double time count as the same. Percussion has no key, and is put at one that its id decides.
 * A block is in an order that ids decide, so that its portions are a mixture.
 */
final class HarmonyBlocks implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final int POSITIONS = 12;

  /** Bands in an octave of tempos: each is a sixth of it, 12 %, wide. */
  private static final int BANDS = 6;

  /** The golden ratio in 64 bits: a multiplication by it mixes the bits of an id. */
  private static final long ODD = 0x9E3779B97F4A7C15L;

  private HarmonyBlocks() {}

  /** Members of blocks, from rows of profiles. */
  static Dataset<Row> of(Dataset<Row> profiles) {
    StructType type =
        new StructType()
            .add(BlockPairs.BLOCK, DataTypes.LongType, false)
            .add(BlockPairs.ORDER, DataTypes.LongType, false)
            .add(BlockPairs.ID, DataTypes.LongType, false);
    for (StructField field : Arrays.asList(profiles.schema().fields()).subList(1, 8)) {
      type = type.add(field);
    }

    return profiles.mapPartitions(new HarmonyBlocks(), Encoders.row(type));
  }

  @Override
  public Iterator<Row> call(Iterator<Row> profiles) {
    return new FlatIterator(profiles, HarmonyBlocks::members);
  }

  private static List<Row> members(Row profile) {
    long id = profile.getLong(0);
    int position =
        Keys.of(profile.getString(1), profile.getString(2))
            .map(KeyRelation::position)
            .orElse((int) (id % POSITIONS));
    double octave = StrictMath.log(profile.getDouble(3)) / StrictMath.log(2);
    double bands = (octave - StrictMath.floor(octave)) * BANDS;
    List<Row> members = new ArrayList<>();
    for (int pair = position; pair <= position + 1; pair++) {
      for (int shift = 0; shift <= 1; shift++) {
        long band = Math.round(bands - shift * 0.5) + BANDS;
        long block = (pair % POSITIONS * 2L + shift) * 2 * BANDS + band % BANDS;
        members.add(member(block, Long.rotateLeft(id * ODD, 17 + (int) block), profile));
      }
    }

    return members;
  }

  private static Row member(long block, long order, Row profile) {
    Object[] values = new Object[profile.size() + 2];
    values[0] = block;
    values[1] = order;
    for (int i = 0; i < profile.size(); i++) {
      values[i + 2] = profile.get(i);
    }

    return RowFactory.create(values);
  }
}
