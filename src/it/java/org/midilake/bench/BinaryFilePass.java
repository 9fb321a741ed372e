package org.midilake.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.midilake.settings.Settings;
import org.midilake.settings.SettingsLoader;
import org.midilake.settings.SettingsSources;
import org.midilake.spark.SessionFactory;

/**
 * What ingesting is compared with: Spark reads all files of a folder and only adds up the lengths
 * of their contents, in the session that a job gets.
 *
 * <p>Command: {@code submit/bench/java.sh org.midilake.bench.BinaryFilePass FOLDER [KEY=VALUE...]};
 * prints seconds after Spark's start and bytes as JSON.
 */
public final class BinaryFilePass {
  private BinaryFilePass() {}

  /** Reads the folder once. */
  public static void main(String[] arguments) throws IOException {
    String folder = arguments[0];
    List<String> assignments = List.of(arguments).subList(1, arguments.length);
    Settings settings =
        SettingsLoader.load(
                new SettingsSources(
                    Optional.empty(), Map.of(), assignments, List.of(folder), Optional.empty()))
            .settings();
    try (SparkSession spark = SessionFactory.forJob(settings)) {
      long start = System.nanoTime();
      long bytes =
          spark
              .read()
              .format("binaryFile")
              .option("recursiveFileLookup", "true")
              .load(folder)
              .agg(sum(length(col("content"))))
              .head()
              .getLong(0);
      double seconds = (System.nanoTime() - start) / 1e9;
      System.out.printf(Locale.ROOT, "{\"seconds\": %.3f, \"bytes\": %d}%n", seconds, bytes);
    }
  }
}
