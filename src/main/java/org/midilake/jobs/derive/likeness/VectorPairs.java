package org.midilake.jobs.derive.likeness;

import java.util.List;
import org.apache.spark.sql.Row;

/** Scores pairs by the scalar product of their vectors. */
final class VectorPairs extends BlockPairs<float[]> {
  private static final long serialVersionUID = 1L;

  VectorPairs(int most) {
    super(most);
  }

  /** The vector of a row, in its fourth column. */
  static float[] vector(List<Float> numbers) {
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i);
    }

    return vector;
  }

  @Override
  float[] value(Row row) {
    return vector(row.getList(3));
  }

  @Override
  double score(float[] one, float[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += (double) one[i] * other[i];
    }

    return Math.min(1, sum);
  }
}
