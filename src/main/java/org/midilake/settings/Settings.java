package org.midilake.settings;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.archive.ArchiveLimits;

/**
 * Everything that can be set, read once.
 *
 * @param inputs folders or files to read, as local paths or URIs of any Hadoop file system
 * @param warehouse folder of the tables and, beside them, of the embedded database and the logs
 * @param logLevel how much goes to the log file
 * @param spark Spark properties, passed through
 * @param localSpark Spark properties for when no master is given
 */
public record Settings(
    List<String> inputs,
    String warehouse,
    LogLevel logLevel,
    DiscoverSettings discover,
    IngestSettings ingest,
    CheckSettings check,
    ArchiveLimits archive,
    AnalysisSettings analysis,
    DeriveSettings derive,
    TagSettings tags,
    ExportSettings export,
    DatabaseSettings database,
    Map<String, String> spark,
    Map<String, String> localSpark) {
  public Settings {
    inputs = List.copyOf(inputs);
    spark = Map.copyOf(spark);
    localSpark = Map.copyOf(localSpark);
  }

  /** The same, with the values of secrets hidden: fit to be written down. */
  public Settings withSecretsHidden() {
    return new Settings(
        inputs,
        warehouse,
        logLevel,
        discover,
        ingest,
        check,
        archive,
        analysis,
        derive,
        tags,
        export,
        new DatabaseSettings(
            database.url().map(Secrets::masked),
            database.user(),
            database.schema(),
            database.port()),
        hidden(spark),
        hidden(localSpark));
  }

  private static Map<String, String> hidden(Map<String, String> properties) {
    Map<String, String> shown = new TreeMap<>();
    properties.forEach((key, value) -> shown.put(key, Secrets.masked(key, value)));
    return shown;
  }
}
