package org.midilake.spark;

import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * Whether Spark turns each query into Java code and compiles it, or interprets it. A job makes
 * dozens of queries; compiling them takes a fifth of the processor time of a run over 4,500 files,
 * and pays when there are many rows.
 */
public final class QueryCompilation {
  /** Rows from which on compiled queries are worth their compilation. */
  private static final long MANY_ROWS = 300_000;

  private static final String MODE = "spark.sql.codegen.factoryMode";
  private static final String WHOLE_STAGE = "spark.sql.codegen.wholeStage";

  /** Spark properties of a session that interprets its queries. */
  public static final Map<String, String> OFF = Map.of(MODE, "NO_CODEGEN", WHOLE_STAGE, "false");

  private QueryCompilation() {}

  /** Has later queries compiled if there are many rows. */
  public static void suit(SparkSession spark, long rows) {
    if (rows >= MANY_ROWS) {
      spark.conf().set(MODE, "FALLBACK");
      spark.conf().set(WHOLE_STAGE, "true");
    }
  }
}
