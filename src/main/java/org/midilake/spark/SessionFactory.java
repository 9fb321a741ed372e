package org.midilake.spark;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.midilake.settings.Settings;

/** Starts Spark sessions: on this machine, unless spark-submit or the settings name a master. */
public final class SessionFactory {
  private static final String EXTENSIONS = "spark.sql.extensions";
  private static final String DELTA_EXTENSION = "io.delta.sql.DeltaSparkSessionExtension";
  private static final String DELTA_CATALOG = "org.apache.spark.sql.delta.catalog.DeltaCatalog";

  /** What nothing here works without, whoever starts the session. */
  private static final Map<String, String> REQUIRED =
      Map.of(
          "spark.sql.catalog.spark_catalog", DELTA_CATALOG,
          "spark.sql.session.timeZone", "UTC",
          // Rows hold java.time.Instant.
          "spark.sql.datetime.java8API.enabled", "true");

  /** One task for each stage: the answer to a question is small, and a task costs 10 ms. */
  private static final Map<String, String> FOR_QUESTIONS =
      Map.of(
          "spark.sql.shuffle.partitions", "1",
          "spark.databricks.delta.snapshotPartitions", "1");

  private SessionFactory() {}

  /** A session for reading and writing whole libraries. */
  public static SparkSession forJob(Settings settings) {
    return start(settings, QueryCompilation.OFF);
  }

  /** A session that starts fast and answers a question over tables that are there. */
  public static SparkSession forQuestion(Settings settings) {
    return start(settings, FOR_QUESTIONS);
  }

  private static SparkSession start(Settings settings, Map<String, String> purpose) {
    return SparkSession.builder().config(configuration(settings, purpose)).getOrCreate();
  }

  static SparkConf configuration(Settings settings, Map<String, String> purpose) {
    SparkConf conf = new SparkConf(); // begins with what spark-submit was given
    if (!conf.contains("spark.master") && !settings.spark().containsKey("spark.master")) {
      settings.localSpark().forEach(conf::setIfMissing);
      purpose.forEach(conf::set);
      conf.setIfMissing("spark.sql.warehouse.dir", location(settings.warehouse()));
    }

    conf.setIfMissing("spark.app.name", "midilake");
    settings.spark().forEach(conf::set);
    REQUIRED.forEach(conf::set);
    for (String extension : List.of(DELTA_EXTENSION, MidilakeExtensions.class.getName())) {
      String others = conf.get(EXTENSIONS, "");
      if (!others.contains(extension)) {
        conf.set(EXTENSIONS, others.isEmpty() ? extension : others + "," + extension);
      }
    }

    return conf;
  }

  /** Spark's own default is a folder in whatever directory the person happens to be in. */
  private static String location(String warehouse) {
    return warehouse.matches("[A-Za-z][A-Za-z0-9+.-]+:.*")
        ? warehouse
        : Path.of(warehouse).toAbsolutePath().toString();
  }
}
