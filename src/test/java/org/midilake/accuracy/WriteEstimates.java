package org.midilake.accuracy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.analysis.KeyProfile;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.tables.MusicalMetadataRow;

/**
 * Writes the final key, tempo, time signature and chords of every labelled file as {@code key.csv},
 * {@code tempo.csv}, {@code meter.csv} and {@code chords.csv}, in the form that the scorer reads,
 * for a key profile:
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
          "key", single("key", row -> row.finalKey().orElse("")),
          "tempo", single("bpm", row -> String.valueOf(row.finalTempoBpm())),
          "meter", single("time_signature", MusicalMetadataRow::finalTimeSignature),
          "chords", new Task("start_s,end_s,chord", WriteEstimates::chords));

  private static final List<String> ROOTS =
      List.of("C", "C#", "D", "D#", "E", "F", "F#", "G", "G#", "A", "A#", "B");

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

  private static Task single(String column, Function<MusicalMetadataRow, String> value) {
    return new Task(column, report -> report.metadata().stream().map(value).toList());
  }

  private static List<String> chords(FileReport report) {
    return report.chords().stream()
        .map(
            chord ->
                String.format(
                    Locale.ROOT,
                    "%.4f,%.4f,%s:%s",
                    chord.startSeconds(),
                    chord.endSeconds(),
                    ROOTS.get(chord.rootPitchClass()),
                    chord.quality()))
        .toList();
  }

  private record Task(String columns, Function<FileReport, List<String>> values) {
    List<String> estimates(Path folder, FileAnalyzer analyzer) throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add("path," + columns);
      List<String> paths =
          Files.readAllLines(folder.resolve("truth.csv")).stream()
              .skip(1)
              .map(line -> line.substring(0, line.indexOf(',')))
              .distinct()
              .toList();
      for (String path : paths) {
        byte[] bytes = Files.readAllBytes(folder.resolve(path));
        values.apply(analyzer.analyze(bytes, bytes.length)).stream()
            .map(value -> path + "," + value)
            .forEach(lines::add);
      }

      return lines;
    }
  }
}
