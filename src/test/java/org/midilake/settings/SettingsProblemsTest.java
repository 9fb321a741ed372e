package org.midilake.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsProblemsTest {
  @TempDir Path folder;

  @Test
  void allProblemsAreReportedAtOnceWithTheirOrigins() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("bad.conf"),
            """
            midilake {
              ingest.batch-file = 5
              ingest.task-bytes = many
              analysis.key-profile = krumhansl
            }
            """);

    List<String> problems =
        problems(
            new SettingsSources(
                Optional.of(file),
                Map.of("MIDILAKE_EXPORT_CONNECTIONS", "0", "MIDILAKE_WAREHUOSE", "x"),
                List.of("ingest.rejected-share-limit=2", "nonsense", "database.schema=Live"),
                List.of(),
                Optional.of("")));

    assertThat(problems)
        .containsExactlyInAnyOrder(
            "Unknown key ingest.batch-file: did you mean ingest.batch-files? (" + file + ":2)",
            "ingest.task-bytes: expected a size from 65536 to 17179869184 bytes, e.g. 64 MiB,"
                + " found \"many\" ("
                + file
                + ":3)",
            "analysis.key-profile: expected one of krumhansl-kessler, temperley,"
                + " albrecht-shanahan, ensemble, found \"krumhansl\" ("
                + file
                + ":4)",
            "export.connections: expected a whole number from 1 to 64, found \"0\""
                + " (environment variable MIDILAKE_EXPORT_CONNECTIONS)",
            "Unknown environment variable MIDILAKE_WAREHUOSE: did you mean MIDILAKE_WAREHOUSE?",
            "ingest.rejected-share-limit: expected a number from 0 to 1, found \"2\""
                + " (--set ingest.rejected-share-limit)",
            "--set nonsense: not of the form key=value",
            "database.schema: expected a schema name: up to 63 of a-z, 0-9 and _, not beginning"
                + " with a digit or pg_, found \"Live\" (--set database.schema)",
            "warehouse: expected the path of a folder, found \"\" (--warehouse)");
  }

  @Test
  void aPasswordInTheUrlIsRefusedAndNotRepeated() {
    List<String> problems =
        problems(set("database.url=jdbc:postgresql://h/d?user=u&password=hunter2"));

    assertThat(problems).hasSize(1);
    assertThat(problems.get(0))
        .contains("PGPASSWORD", "~/.pgpass", "--set database.url")
        .doesNotContain("hunter2");
  }

  @Test
  void aUrlOfAnotherKindIsRefusedWithItsPasswordHidden() {
    assertThat(problems(set("database.url=postgresql://u:hunter2@h/d")))
        .anySatisfy(problem -> assertThat(problem).contains("jdbc:postgresql://HOST"))
        .noneSatisfy(problem -> assertThat(problem).contains("hunter2"));
  }

  @Test
  void wholeNumbersAreNotCutFromFractions() {
    assertThat(problems(set("ingest.batch-files=3.7"))).singleElement().asString().contains("3.7");
  }

  @Test
  void keysOutsideTheBlockAreProblems() throws IOException {
    Path file = Files.writeString(folder.resolve("flat.conf"), "batchFiles = 5");

    assertThat(problems(file(file)))
        .containsExactly(
            "Unknown key batchFiles: settings are kept below midilake { }, as"
                + " midilake.ingest.batch-files ("
                + file
                + ":1)");
  }

  @Test
  void aMissingOrBrokenFileIsAProblem() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.conf"), "midilake {\n  input = [\n}");

    assertThat(problems(file(folder.resolve("none.conf"))))
        .containsExactly(
            "--config "
                + folder.resolve("none.conf")
                + ": there is no such file, or it cannot be read");
    assertThat(problems(file(broken))).singleElement().asString().contains("broken.conf: 3");
  }

  @Test
  void aListInTheSparkBlockIsAProblem() throws IOException {
    Path file = Files.writeString(folder.resolve("s.conf"), "midilake.spark.jars = [a, b]");

    assertThat(problems(file(file))).singleElement().asString().contains("spark.jars", "s.conf:1");
  }

  @Test
  void variablesOfOthersAreLeftAlone() {
    SettingsSources sources =
        new SettingsSources(
            Optional.empty(),
            Map.of("MIDILAKE_SERVICE_HOST", "10.0.0.1", "MIDILAKE_HEAP", "3g", "PATH", "/bin"),
            List.of(),
            List.of(),
            Optional.empty());

    assertThat(SettingsLoader.load(sources).settings())
        .isEqualTo(SettingsLoader.load(SettingsSources.none()).settings());
  }

  @Test
  void secretsAreHiddenWhereSettingsAreShown() {
    LoadedSettings loaded =
        SettingsLoader.load(
            set("spark.hadoop.fs.s3a.secret.key=hunter2", "input=s3a://id:hunter2@bucket/x"));

    assertThat(loaded.values())
        .noneMatch(value -> value.value().contains("hunter2"))
        .contains(
            new LoadedSettings.Value(
                "spark.hadoop.fs.s3a.secret.key",
                Secrets.HIDDEN,
                "--set spark.hadoop.fs.s3a.secret.key"));
  }

  private static List<String> problems(SettingsSources sources) {
    return catchThrowableOfType(SettingsFault.class, () -> SettingsLoader.load(sources)).problems();
  }

  private static SettingsSources set(String... assignments) {
    return new SettingsSources(
        Optional.empty(), Map.of(), List.of(assignments), List.of(), Optional.empty());
  }

  private static SettingsSources file(Path file) {
    return new SettingsSources(Optional.of(file), Map.of(), List.of(), List.of(), Optional.empty());
  }
}
