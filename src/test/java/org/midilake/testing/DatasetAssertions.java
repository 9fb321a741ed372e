package org.midilake.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.holdenkarau.spark.testing.JavaDataFrameSuiteBase;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Compares datasets with spark-testing-base, which shows the rows that differ. Its base class is a
 * JUnit 4 one; only its comparisons are used, never its own session.
 */
public final class DatasetAssertions {
  private static final Comparisons COMPARISONS = new Comparisons();

  private DatasetAssertions() {}

  /** Both hold the same rows in the same order, below the same schema, nullability included. */
  public static void assertSameRowsInOrder(Dataset<Row> expected, Dataset<Row> actual) {
    COMPARISONS.assertDataFrameEquals(expected, actual);
  }

  /**
   * Both hold the same rows, each as often, whatever their order, below the same column names and
   * types. Nullability may differ: an expectation built in a test seldom declares it.
   */
  public static void assertSameRows(Dataset<Row> expected, Dataset<Row> actual) {
    assertThat(actual.schema().simpleString()).isEqualTo(expected.schema().simpleString());
    Dataset<Row> sameNullability =
        actual.sparkSession().createDataFrame(actual.toJavaRDD(), expected.schema());
    COMPARISONS.assertDataFrameEquals(sorted(expected), sorted(sameNullability));
  }

  private static Dataset<Row> sorted(Dataset<Row> rows) {
    return rows.sort(Arrays.stream(rows.columns()).map(rows::col).toArray(Column[]::new));
  }

  /** Shows differing rows through the session of the test instead of starting one of its own. */
  private static final class Comparisons extends JavaDataFrameSuiteBase {
    @Override
    public SparkSession spark() {
      return SparkSession.active();
    }
  }
}
