package org.midilake.jobs.derive.likeness;

import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.util.List;
import org.apache.spark.sql.Row;

/** Scores pairs by the scalar product of their vectors. */
final class VectorPairs extends BlockPairs<float[]> {
  private static final long serialVersionUID = 1L;

  VectorPairs(int most) {
    super(most);
  }

  /** The numbers of a column of a table. */
  static float[] vector(List<Float> numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i);
    }

    return vector;
  }

  /** A vector as it travels: a list would have an object for each number. */
  static byte[] bytes(float[] vector) {
    ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
    bytes.asFloatBuffer().put(vector);
    return bytes.array();
  }

  @Override
  float[] value(Row row) {
    FloatBuffer numbers = ByteBuffer.wrap(row.getAs(3)).asFloatBuffer();
    float[] vector = new float[numbers.remaining()];
    numbers.get(vector);
    return vector;
  }

  @Override
  double score(float[] one, float[] other, double least) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }

    return Math.min(1, sum);
  }
}
