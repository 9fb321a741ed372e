package org.midilake.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {
  private static final byte[] SOUND =
      smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 100)).bytes();
  private static final byte[] DAMAGED =
      smf(format0(), ppq(96)).track(t -> t.note(0, 60, 90, 100)).declaredTracks(3).bytes();

  @TempDir Path folder;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private Path input;
  private Path target;

  @BeforeEach
  void makeFiles() throws IOException {
    input = folder.resolve("input");
    target = folder.resolve("target");
    Files.createDirectories(input.resolve("sub"));
    Files.write(input.resolve("sound.mid"), SOUND);
    Files.write(input.resolve("sub").resolve("damaged.MID"), DAMAGED);
    Files.write(input.resolve(".hidden.mid"), DAMAGED);
    Files.write(input.resolve("notes.txt"), DAMAGED);
  }

  private int doctor(Object... arguments) {
    String[] words = new String[arguments.length + 1];
    words[0] = "doctor";
    for (int i = 0; i < arguments.length; i++) {
      words[i + 1] = arguments[i].toString();
    }

    Surroundings surroundings =
        new Surroundings(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(),
            "submit/midilake",
            0,
            false);
    return MidilakeCommand.commandLine(surroundings, new FakeJobs()).execute(words);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void damagedFilesAreExplainedAndSoundOnesCounted() {
    assertThat(doctor(input)).isZero();
    assertThat(out().lines())
        .containsExactly(
            input.resolve("sub/damaged.MID") + ": repairable",
            "  warning            byte 10       FEWER_TRACKS: 1 of 3 tracks",
            "  repair: number of tracks corrected");
    assertThat(err()).startsWith("2 files: 1 sound, 1 repairable, 0 beyond repair, 0 unreadable.");
    assertThat(target).doesNotExist();
  }

  @Test
  void repairedFilesAreWrittenUnderTheirNamesAndTheSourcesStay() {
    assertThat(doctor(input, "--write", target)).isZero();
    assertThat(target.resolve("sub/damaged.MID")).hasBinaryContent(SOUND);
    assertThat(target.resolve("sound.mid")).doesNotExist();
    assertThat(input.resolve("sub/damaged.MID")).hasBinaryContent(DAMAGED);
  }

  @Test
  void aSecondTimeTheRepairedFilesAreKeptUnlessTheyMayBeReplaced() {
    doctor(input, "--write", target, "--quiet");

    assertThat(doctor(input, "--write", target)).isEqualTo(3);
    assertThat(out()).contains("not written: ", "exists already");
    assertThat(doctor(input, "--write", target, "--overwrite")).isZero();
  }

  @Test
  void filesBeyondRepairGiveExitCodeThree() throws IOException {
    Path page = Files.writeString(folder.resolve("page.mid"), "<html><body>moved</body></html>");

    assertThat(doctor(page)).isEqualTo(3);
    assertThat(out()).contains("page.mid: beyond repair: there is no MIDI in it", "NOT_MIDI_HTML");
  }

  @Test
  void aFileThatIsNamedItselfIsExaminedWhateverItsExtension() {
    doctor(input.resolve("notes.txt"));

    assertThat(out()).contains("notes.txt: repairable");
  }

  @Test
  void jsonIsOneObjectPerDamagedFileAndTheSummary() {
    doctor(input, "--json", "--quiet");

    assertThat(out().lines().toList())
        .hasSize(2)
        .satisfies(
            lines -> {
              assertThat(lines.get(0))
                  .contains("\"state\":\"repairable\"", "\"repairs\":[\"track_count_corrected\"]")
                  .contains("\"byte_offset\":10,\"code\":\"FEWER_TRACKS\"");
              assertThat(lines.get(1)).contains("\"files\":2", "\"sound\":1", "\"repairable\":1");
            });
    assertThat(err()).isEmpty();
  }

  @Test
  void severalInputsKeepTheirNames() throws IOException {
    Path second = Files.createDirectory(folder.resolve("second"));
    Files.write(second.resolve("damaged.mid"), DAMAGED);

    assertThat(doctor(input, second, "--write", target)).isZero();
    assertThat(target.resolve("input/sub/damaged.MID")).exists();
    assertThat(target.resolve("second/damaged.mid")).exists();
  }

  @Test
  void theTargetMustNotBeAmongTheInputs() {
    assertThat(doctor(input, "--write", input)).isEqualTo(3);
    assertThat(out()).contains("not written: ", "is among, what is examined");
    assertThat(input.resolve("sub/damaged.MID")).hasBinaryContent(DAMAGED);
  }

  @Test
  void controlCharactersInNamesDoNotReachTheTerminal() throws IOException {
    Files.write(input.resolve("a\n\u001b[31m.mid"), DAMAGED);
    doctor(input);

    assertThat(out()).contains("a??[31m.mid: repairable").doesNotContain("\u001b");
  }

  @Test
  void wrongUsageSaysWhatToDo() {
    assertThat(doctor()).isEqualTo(2);
    assertThat(doctor("/no/such")).isEqualTo(2);
    assertThat(doctor("s3a://bucket/x")).isEqualTo(2);
    assertThat(doctor(input, "--overwrite")).isEqualTo(2);
    assertThat(err().lines())
        .containsExactly(
            "midilake: There is nothing to examine. Give files or folders.",
            "midilake: This input does not exist: /no/such",
            "midilake: The doctor sees only files of this machine, not s3a://bucket/x",
            "midilake: --overwrite needs --write DIR.");
  }

  @Test
  void findingsAreExplainedWithoutAnInput() {
    assertThat(doctor("--list-codes")).isZero();
    assertThat(out()).startsWith("# Findings").contains("| FEWER_TRACKS | warning |");
  }
}
