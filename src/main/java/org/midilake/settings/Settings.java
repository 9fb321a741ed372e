package org.midilake.settings;

import java.util.List;
import java.util.Map;
import org.midilake.analysis.AnalysisSettings;

/**
 * Everything that can be set, read once.
 *
 * @param inputs folders or files to read, as local paths or URIs of any Hadoop file system
 * @param warehouse folder of the tables and, beside them, of the embedded database and the logs
 * @param spark Spark properties, passed through
 */
public record Settings(
    List<String> inputs,
    String warehouse,
    DiscoverSettings discover,
    IngestSettings ingest,
    AnalysisSettings analysis,
    ExportSettings export,
    DatabaseSettings database,
    Map<String, String> spark) {
  public Settings {
    inputs = List.copyOf(inputs);
    spark = Map.copyOf(spark);
  }
}
