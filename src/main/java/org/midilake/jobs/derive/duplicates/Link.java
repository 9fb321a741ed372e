package org.midilake.jobs.derive.duplicates;

import java.io.Serializable;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Two pieces that were compared.
 *
 * @param one the smaller id
 * @param jaccard shared runs among all runs of both, 0..1
 * @param containment shared runs among those of the piece that has fewer, 0..1
 * @param degree 3 the same performance, 4 another arrangement, 0 none of them
 * @param confidence that they have to do with each other, 0..1
 * @param semitones by which the other is transposed up against the one, -5..6; 0 for degree 0
 * @param tempoRatio beats per minute of the other by those of the one
 */
record Link(
    long one,
    long other,
    double jaccard,
    double containment,
    int degree,
    double confidence,
    int semitones,
    double tempoRatio)
    implements Serializable {
  static final String ONE = "one";
  static final String OTHER = "other";
  static final String JACCARD = "jaccard";
  static final String CONTAINMENT = "containment";
  static final String DEGREE = "degree";

  static final StructType TYPE =
      new StructType()
          .add(ONE, DataTypes.LongType, false)
          .add(OTHER, DataTypes.LongType, false)
          .add(JACCARD, DataTypes.DoubleType, false)
          .add(CONTAINMENT, DataTypes.DoubleType, false)
          .add(DEGREE, DataTypes.IntegerType, false)
          .add("confidence", DataTypes.DoubleType, false)
          .add("semitones", DataTypes.IntegerType, false)
          .add("tempo_ratio", DataTypes.DoubleType, false);

  static Link of(Row row) {
    return new Link(
        row.getLong(0),
        row.getLong(1),
        row.getDouble(2),
        row.getDouble(3),
        row.getInt(4),
        row.getDouble(5),
        row.getInt(6),
        row.getDouble(7));
  }

  Row toRow() {
    return RowFactory.create(
        one, other, jaccard, containment, degree, confidence, semitones, tempoRatio);
  }

  /** What the pieces have in common, and in what they differ, as the one of them sees it. */
  String evidence(long id) {
    int up = id == one ? semitones : -semitones;
    double ratio = id == one ? tempoRatio : 1 / tempoRatio;
    String key = up == 0 ? "in the same key" : "transposed by %+d semitones".formatted(up);
    String tempo =
        Math.abs(ratio - 1) < 0.005
            ? "at the same tempo"
            : "at %s times the tempo".formatted(rounded(ratio));
    return "Content %d shares %d %% of the runs of both, %s and %s."
        .formatted(id == one ? other : one, Math.round(100 * jaccard), key, tempo);
  }

  private static String rounded(double ratio) {
    return String.format(Locale.ROOT, "%.2f", ratio);
  }
}
