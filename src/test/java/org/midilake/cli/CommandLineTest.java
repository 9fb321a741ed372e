package org.midilake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.midilake.jobs.quality.Gate;
import org.midilake.settings.UserFault;

class CommandLineTest {
  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final FakeJobs jobs = new FakeJobs();

  @Test
  void runGivesTheJobItsSettingsAndPrintsTheSummaryToStandardError() {
    int exitCode = execute("run", "--input", here(), "--warehouse", "w h");

    assertThat(exitCode).isZero();
    assertThat(jobs.asked).containsExactly("job on [" + here() + "] in w h", "run", "closed");
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("Reading files  0.1 s", "Files found", "12,345");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void oneInputOptionTakesManyPaths() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));

    execute("ingest", "--input", here(), second.toString(), "--warehouse", "w");

    assertThat(jobs.asked).first().asString().contains("[" + here() + ", " + second + "]");
  }

  @Test
  void jsonIsTheOnlyThingOnStandardOutput() {
    execute("run", "--input", here(), "--json");

    assertThat(out.toString(StandardCharsets.UTF_8).strip())
        .startsWith("{\"analysis_times\":{\"files\":118,")
        .contains("\"command\":\"run\",\"derived\":null,\"exit_code\":0,")
        .contains("\"found\":12345", "\"rows_per_table\":{\"content\":1234}")
        .endsWith("}");
  }

  @Test
  void quietPrintsNothingButFaults() {
    execute("run", "--input", here(), "--quiet");

    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void theExitCodeOfTheRunIsThatOfTheProgram() {
    jobs.summary = Summaries.withUnreadableFiles();

    assertThat(execute("run", "--input", here())).isEqualTo(3);
  }

  @Test
  void aRunWithoutInputIsAUsageFault() {
    assertThat(execute("run")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("--input PATH...");
    assertThat(jobs.asked).isEmpty();
  }

  @Test
  void inputsThatDoNotExistAreFoundBeforeSparkStarts() {
    assertThat(execute("run", "--input", here(), "/no/such", "hdfs://host/x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("do not exist: /no/such")
        .doesNotContain("hdfs");
    assertThat(jobs.asked).isEmpty();
  }

  @Test
  void aQuestionToAWarehouseThatIsNotThereIsAUsageFault() {
    assertThat(execute("query", "SELECT 1", "--warehouse", "/no/such")).isEqualTo(2);
    assertThat(execute("search", "blue moon", "--warehouse", "/no/such")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines())
        .hasSize(2)
        .allMatch(line -> line.contains("no warehouse at /no/such"));
    assertThat(Path.of("/no/such")).doesNotExist();
  }

  @Test
  void whatIsNoKeyIsNotSearchedFor() {
    assertThat(execute("search", "--key", "H9", "--warehouse", "/no/such")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("\"H9\" is not a key");
    for (String key : List.of("F# minor", "Gbm", "11A", "c", "Bb maj", "e_min")) {
      err.reset();
      execute("search", "--key", key, "--warehouse", "/no/such");
      assertThat(err.toString(StandardCharsets.UTF_8)).as(key).contains("no warehouse");
    }
  }

  @Test
  void allProblemsOfTheSettingsArePrintedBeforeSparkStarts() {
    int exitCode = execute("run", "--set", "export.mode=x", "--set", "nonsense=1");

    assertThat(exitCode).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
        .hasSize(2)
        .allMatch(line -> line.startsWith("midilake: "));
    assertThat(jobs.asked).isEmpty();
  }

  static Stream<List<String>> wrongUsage() {
    return Stream.of(
        List.of(),
        List.of("rn"),
        List.of("run", "--imput", "x"),
        List.of("query"),
        List.of("query", "SELECT 1", "--file", "x"),
        List.of("query", "SELECT 1", "--format", "xml"),
        List.of("tables"),
        List.of("config"),
        List.of("database"));
  }

  @ParameterizedTest
  @MethodSource("wrongUsage")
  void wrongUsageIsExplainedInAFewLinesAndWithExitCodeTwo(List<String> arguments) {
    assertThat(execute(arguments.toArray(String[]::new))).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("midilake: ").contains("--help");
    assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSizeLessThanOrEqualTo(3);
  }

  @Test
  void aQueryComesFromTheCommandLineOrFromAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("q.sql"), "SELECT 2");

    execute("query", "SELECT 1", "--format", "csv", "--warehouse", here());
    execute("query", "--file", file.toString(), "--warehouse", here());

    assertThat(jobs.asked).contains("SELECT 1 as CSV", "SELECT 2 as TABLE");
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("rows\nrows\n");
  }

  @Test
  void tablesAreListedWithTheirSizes() {
    execute("tables", "list", "--warehouse", here());

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("content", "1,234", "5.0 MB");
  }

  @Test
  void tablesThatDifferFromTheirDeclarationFailTheVerification() {
    jobs.differences = List.of("content.size_bytes is INT, declared BIGINT");

    assertThat(execute("tables", "verify", "--warehouse", here())).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("content.size_bytes is INT");
  }

  @Test
  void theTablesAreDescribedWithoutAWarehouse() {
    execute("tables", "markdown");
    execute("tables", "ddl", "--set", "database.schema=midi");

    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("## file_location", "| content_hash | string |")
        .contains("CREATE TABLE \"midi\".\"file_location\" (");
    assertThat(jobs.asked).isEmpty();
  }

  @Test
  void theUrlOfADatabaseThatDoesNotRunSaysHowToStartIt() {
    assertThat(execute("database", "url", "--warehouse", here())).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("submit/midilake database start");
  }

  @Test
  void aServerOfOthersIsNotStartedOrStopped() {
    String url = "database.url=jdbc:postgresql://db.example.org/music";

    assertThat(execute("database", "stop", "--set", url)).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("db.example.org", "not Midilake's");
  }

  @Test
  void theReportGoesWhereItIsAskedTo() throws IOException {
    Path page = folder.resolve("library.html");

    assertThat(execute("report", "--warehouse", here(), "--out", page.toString())).isZero();
    assertThat(page).content().isEqualTo("<!DOCTYPE html>");
    assertThat(execute("report", "--warehouse", here(), "--out", here() + "/no/a.html"))
        .isEqualTo(2);
  }

  @Test
  void aGateThatIsNotPassedIsAnExitCodeOfItsOwn() {
    jobs.gates = List.of(new Gate("age", 1, 2, "check.a"), new Gate("share", 0.25, 0.1, "check.b"));

    assertThat(execute("check", "--warehouse", here())).isEqualTo(4);
    assertThat(out.toString(StandardCharsets.UTF_8).lines())
        .containsExactly(
            "passed  age: 1.000, at most 2.000 (check.a)",
            "FAILED  share: 0.2500, at most 0.1000 (check.b)");
  }

  @Test
  void theTablesAreJoinedAndSwept() {
    execute("tables", "optimize", "--warehouse", here());
    execute("tables", "vacuum", "--warehouse", here());
    execute("tables", "vacuum", "--warehouse", here(), "--retain-hours", "200");

    assertThat(out.toString(StandardCharsets.UTF_8)).contains("content").contains("12 files");
    assertThat(jobs.asked)
        .contains("optimize", "vacuum OptionalInt.empty", "vacuum OptionalInt[200]");
  }

  @Test
  void configShowPrintsEveryValueWithItsOrigin() {
    execute("config", "show", "--set", "export.mode=replace");

    assertThat(out.toString(StandardCharsets.UTF_8).lines().toList())
        .anyMatch(line -> line.matches("midilake.export.mode +=.*replace.*# --set export.mode"))
        .anyMatch(line -> line.matches("midilake.export.connections +=.*# default"));
  }

  @Test
  void aFaultThatThePersonCanMendIsOneLineEvenIfSparkWrapsIt() {
    jobs.fault = new IllegalStateException("task failed", new UserFault("The disk is full."));

    assertThat(execute("run", "--input", here(), "--quiet")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("midilake: The disk is full.\n");
    assertThat(jobs.asked).endsWith("closed");
  }

  @Test
  void aFaultOfTheProgramSaysSoAndHidesPasswords() {
    jobs.fault = new IllegalStateException("jdbc:postgresql://h/d?password=hunter2 is down");

    assertThat(execute("run", "--input", here(), "--quiet")).isEqualTo(1);
    assertThat(err.toString(StandardCharsets.UTF_8).lines().toList())
        .anySatisfy(line -> assertThat(line).startsWith("midilake: the program failed: "))
        .noneSatisfy(line -> assertThat(line).startsWith("midilake: ").contains("hunter2"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "run",
        "ingest",
        "export",
        "query",
        "doctor",
        "report",
        "check",
        "tables",
        "config",
        "database"
      })
  void everyCommandExplainsItself(String command) {
    assertThat(execute("help", command)).isZero();
    assertThat(execute(command, "--help")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("Usage: midilake " + command);
  }

  private int execute(String... arguments) {
    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            "submit/midilake",
            0,
            false);
    return MidilakeCommand.commandLine(surroundings, jobs).execute(arguments);
  }

  private String here() {
    return folder.toString();
  }
}
