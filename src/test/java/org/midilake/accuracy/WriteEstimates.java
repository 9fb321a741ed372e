package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.tables.MusicalMetadataRow;

/**
 * Writes the final key, tempo and time signature of every labelled file as {@code key.csv}, {@code
 * tempo.csv} and {@code meter.csv}, in the form that the scorer reads, for a key profile:
 *
 * <pre>mvn -q test-compile exec:java -Dexec.classpathScope=test \
 *     -Dexec.mainClass=org.midilake.accuracy.WriteEstimates \
 *     -Dexec.args="../shared/corpora target ENSEMBLE"</pre>
 */
public final class WriteEstimates {
  private static final int MAX_EVENTS = 1_000_000;

  /** Task and its column to what is scored. */
  private static final Map<String, Task> TASKS =
      Map.of(
          "key", new Task("key", row -> row.finalKey().orElse("")),
          "tempo", new Task("bpm", row -> String.valueOf(row.finalTempoBpm())),
          "meter", new Task("time_signature", MusicalMetadataRow::finalTimeSignature));

  private WriteEstimates() {}

  /** Arguments: the folder of the corpora, the folder to write to, the key profile. */
  public static void main(String[] arguments) throws IOException {
    KeyProfile profile = KeyProfile.valueOf(arguments[2]);
    FileAnalyzer analyzer = new FileAnalyzer(new AnalysisSettings(profile, MAX_EVENTS));
    for (Map.Entry<String, Task> entry : TASKS.entrySet()) {
      List<String> lines =
          entry.getValue().estimates(Path.of(arguments[0], entry.getKey()), analyzer);
      Files.write(Path.of(arguments[1], entry.getKey() + ".csv"), lines);
    }
  }

  private record Task(String column, Function<MusicalMetadataRow, String> value) {
    List<String> estimates(Path folder, FileAnalyzer analyzer) throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add("path," + column);
      for (String line :
          Files.readAllLines(folder.resolve("truth.csv")).stream().skip(1).toList()) {
        String path = line.substring(0, line.indexOf(','));
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        MusicalMetadataRow row = analyzer.analyze(bytes, bytes.length).metadata().orElseThrow();
        lines.add(path + "," + value.apply(row));
      }

      return lines;
    }
  }
}
