package org.midilake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.library.files.Template;

class RenameRunTest {
  private static final int FILES = 1500;
  private static final int KILLS = 6;

  @TempDir private Path temporary;

  private final List<String> told = new ArrayList<>();
  private Path planFile;
  private RenamedFolder folder;

  @BeforeEach
  void makeFolder() {
    planFile = temporary.resolve("plan.csv");
    folder = new RenamedFolder(temporary.resolve("music"));
  }

  @Test
  void filesSwapNamesFollowOneAnotherAndChangeTheirCase() throws IOException {
    folder
        .file("a.mid", "b.mid")
        .file("b.mid", "a.mid")
        .file("1.mid", "2.mid")
        .file("2.mid", "3.mid")
        .file("3.mid", "Bass/C major/3.mid")
        .file("Case.mid", "case.mid")
        .file("plain, name.mid", "Other/name.mid");

    assertThat(run().apply()).isEqualTo(new RenameSummary(7, 0, 0));
    assertThat(folder.files()).isEqualTo(folder.after());
    assertThat(run().apply()).as("again").isEqualTo(new RenameSummary(0, 7, 0));
    assertThat(run().undo()).isEqualTo(new RenameSummary(7, 0, 0));
    assertThat(folder.files()).isEqualTo(folder.before());
    assertThat(run().apply().moved()).as("and forth once more").isEqualTo(7);
  }

  @Test
  void nothingIsOverwrittenAndARehearsalMovesNothing() throws IOException {
    folder.file("a.mid", "taken.mid").file("b.mid", "c.mid").file("taken.mid");
    Map<String, String> before = folder.files();

    assertThat(run().rehearse()).isEqualTo(new RenameSummary(1, 0, 1));
    assertThat(folder.files()).isEqualTo(before);
    assertThat(told).singleElement().asString().endsWith("target exists");
    assertThat(run().apply()).isEqualTo(new RenameSummary(1, 0, 1));
    assertThat(folder.files())
        .containsEntry("taken.mid", "taken.mid")
        .containsEntry("c.mid", "b.mid");
    assertThat(run().undo()).isEqualTo(new RenameSummary(1, 1, 0));
    assertThat(folder.files()).isEqualTo(before);
  }

  @Test
  void aProcessThatIsKilledAnywhereLosesNoFileAndDoublesNone() throws Exception {
    Random random = new Random(1);
    for (int i = 0; i < FILES; i++) {
      boolean inARing = i % 3 == 0;
      String target = inARing ? "old " + (i + 3) % FILES : "sorted/" + i % 40 + "/new " + i;
      folder.file("old " + i + ".mid", target + ".mid");
    }

    List<String> contents = folder.files().values().stream().sorted().toList();
    int killed = 0;
    for (String direction : List.of("apply", "undo")) {
      for (int kill = 0; kill < KILLS; kill++) {
        killed += killAtSomePoint(direction, random.nextInt(7_000));

        assertThat(folder.files().values().stream().sorted().toList())
            .as("every file is there once, under whatever name")
            .isEqualTo(contents);
      }

      RenameRun run = run();
      RenameSummary summary = direction.equals("apply") ? run.apply() : run.undo();
      assertThat(summary.failures()).as(told.toString()).isZero();
      assertThat(folder.files())
          .isEqualTo(direction.equals("apply") ? folder.after() : folder.before());
    }

    assertThat(killed).as("processes that were killed before they ended").isGreaterThan(KILLS);
  }

  /**
   * Starts the process and kills it when it has written so many bytes to the journal.
   *
   * @return 1 if it had not ended by itself
   */
  private int killAtSomePoint(String direction, int journalBytes) throws Exception {
    folder.plan().write(planFile);
    Path journal = temporary.resolve("plan.csv.journal");
    long start = Files.exists(journal) ? Files.size(journal) : 0;
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                RenameProcess.class.getName(),
                planFile.toString(),
                direction)
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("output.txt").toFile())
            .start();
    while (process.isAlive()
        && (!Files.exists(journal) || Files.size(journal) < start + journalBytes)) {
      Thread.onSpinWait();
    }

    process.destroyForcibly();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? 0 : 1;
  }

  @Test
  void aTemplateGivesEachFileANameOfItsOwn() throws IOException {
    folder.file("x/One.mid").file("x/Two.mid").file("Bass/one.mid");
    Path root = temporary.resolve("music");
    RenamePlanner planner = new RenamePlanner(root, new Template("{instrument}/{title}"));
    planner.add(
        new NamedFile(root.resolve("x/One.mid"), Map.of("instrument", "Bass", "title", "one")));
    planner.add(
        new NamedFile(root.resolve("x/Two.mid"), Map.of("instrument", "bass", "title", "ONE")));

    assertThat(planner.plan().entries())
        .extracting(entry -> root.relativize(entry.target()).toString())
        .as("neither that of the file which stays nor each other's")
        .containsExactly("Bass/one (2).mid", "bass/ONE (3).mid");
  }

  @Test
  void aPlanIsReadAsItWasWrittenAndFaultsAreNamed() throws IOException {
    folder.file("a, \"b\".mid", "c.mid");
    folder.plan().write(planFile);

    assertThat(RenamePlan.read(planFile)).isEqualTo(folder.plan());
    Files.writeString(planFile, "source,target\na.mid,/b.mid\n");
    assertThatThrownBy(() -> RenamePlan.read(planFile))
        .hasMessageEndingWith("plan.csv:2 has a path that is relative");
    RenamePlan.Entry entry = new RenamePlan.Entry(Path.of("/a"), Path.of("/b"));
    assertThatThrownBy(
            () ->
                new RenamePlan(List.of(entry, new RenamePlan.Entry(Path.of("/c"), Path.of("/B")))))
        .hasMessage("/B is a target twice");
  }

  private RenameRun run() {
    return new RenameRun(
        folder.plan(), planFile, (from, to, reason) -> told.add(from + " " + to + " " + reason));
  }
}
