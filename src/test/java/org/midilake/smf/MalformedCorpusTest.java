package org.midilake.smf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.testing.SharedCorpora;

/** The reader on files damaged in the wild and on purpose, scored by the program of the corpora. */
class MalformedCorpusTest {
  @Test
  void readsDamagedFilesAsWellAsCanBeExpected(@TempDir Path folder) throws Exception {
    Path truth = SharedCorpora.task("malformed").resolve("truth.csv");
    Path estimates = folder.resolve("estimates.csv");
    Files.write(estimates, MalformedEstimates.table().toList());

    String score = score(truth, estimates);

    assertThat(figure(score, "expected_outcome")).isGreaterThanOrEqualTo(98);
    assertThat(figure(score, "class_mean")).isGreaterThanOrEqualTo(97);
    assertThat(figure(score, "note_recovery")).isGreaterThanOrEqualTo(97);
  }

  @Test
  void agreesWithTheTablesOfSoundFilesEventForEvent() {
    Path folder = SharedCorpora.task("malformed");
    List<Map<String, String>> tables = SharedCorpora.rows(folder.resolve("valid_events.csv"));
    assertThat(tables).isNotEmpty();
    for (Map<String, String> table : tables) {
      Reading reading = Reading.of(SharedCorpora.bytes(folder.resolve(table.get("path"))));
      List<String> expected = SharedCorpora.lines(folder.resolve(table.get("events")));

      assertThat(EventTable.lines(reading.events()))
          .as(table.get("path"))
          .isEqualTo(expected.subList(1, expected.size()));
      assertThat(reading.file().division())
          .contains(
              new Division.TicksPerQuarterNote(Integer.parseInt(table.get("ticks_per_quarter"))));
    }
  }

  private static String score(Path truth, Path estimates) throws InterruptedException {
    String program = SharedCorpora.scoreProgram().toString();
    ProcessBuilder command =
        new ProcessBuilder("python3", program, "malformed", truth.toString(), estimates.toString());
    try {
      Process process = command.redirectErrorStream(true).start();
      String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      assertThat(process.waitFor()).as(output).isZero();
      List<String> lines = output.lines().toList();
      return lines.get(lines.size() - 1);
    } catch (IOException e) {
      return Assumptions.abort("python3 cannot be started: " + e.getMessage());
    }
  }

  private static double figure(String json, String name) {
    Matcher matcher = Pattern.compile("\"" + name + "\": ([0-9.]+)").matcher(json);
    assertThat(matcher.find()).as(json).isTrue();
    return Double.parseDouble(matcher.group(1));
  }
}
