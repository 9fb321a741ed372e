package org.midilake.jobs.derive.duplicates;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.midilake.analysis.likeness.RunLikeness.RunSet;

/**
 * What pairs are compared by, as columns. Lists are packed into bytes: a pair has two times 256
 * runs, and an object for each of them would cost more than the comparison.
 */
final class Sketches {
  /** 256 runs, twelve shares and what a row and a table of rows add, at most. */
  static final int BYTES = 1280;

  static final String ID = "file_id";
  static final String KIND = "run_kind";
  static final String COUNT = "run_count";
  static final String RUNS = "packed_runs";
  static final String HISTOGRAM = "packed_histogram";
  static final String BPM = "final_tempo_bpm";

  private static final StructType TYPE =
      new StructType()
          .add(ID, DataTypes.LongType, false)
          .add(KIND, DataTypes.StringType, false)
          .add(COUNT, DataTypes.IntegerType, false)
          .add(RUNS, DataTypes.BinaryType, false)
          .add(HISTOGRAM, DataTypes.BinaryType, false)
          .add(BPM, DataTypes.DoubleType, false);

  private Sketches() {}

  /** A row for each row of fingerprints. */
  static Dataset<Row> of(Dataset<Row> fingerprints) {
    return fingerprints
        .select(ID, KIND, COUNT, "runs", "pitch_class_histogram", BPM)
        .map((MapFunction<Row, Row>) Sketches::packed, Encoders.row(TYPE));
  }

  private static Row packed(Row row) {
    List<Integer> runs = row.getList(3);
    ByteBuffer runBytes = ByteBuffer.allocate(runs.size() * Integer.BYTES);
    runs.forEach(runBytes::putInt);
    List<Double> shares = row.getList(4);
    ByteBuffer shareBytes = ByteBuffer.allocate(shares.size() * Double.BYTES);
    shares.forEach(shareBytes::putDouble);
    return RowFactory.create(
        row.getLong(0),
        row.getString(1),
        row.getInt(2),
        runBytes.array(),
        shareBytes.array(),
        row.getDouble(5));
  }

  static RunSet runs(int count, byte[] packed) {
    int[] runs = new int[packed.length / Integer.BYTES];
    ByteBuffer.wrap(packed).asIntBuffer().get(runs);
    return new RunSet(count, runs);
  }

  static List<Double> histogram(byte[] packed) {
    double[] shares = new double[packed.length / Double.BYTES];
    ByteBuffer.wrap(packed).asDoubleBuffer().get(shares);
    return Arrays.stream(shares).boxed().toList();
  }
}
