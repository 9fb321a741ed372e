package org.midilake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.doctor.Existing;
import org.midilake.doctor.RepairedTree;
import org.midilake.library.files.CsvLine;
import org.midilake.library.files.Template;

class SplitRunTest {
  @TempDir private Path folder;

  @Test
  void equalPartsAreWrittenOnceAndEveryLinkIsListed() throws IOException {
    Path music = Files.createDirectories(folder.resolve("music"));
    Files.write(music.resolve("a.mid"), song(0, 1));
    Files.write(music.resolve("b.mid"), song(0, 2));
    Files.writeString(music.resolve("c.mid"), "no music");
    List<String> told = new ArrayList<>();
    Path parts = folder.resolve("parts");
    Path manifest = parts.resolve("manifest.csv");

    SplitSummary summary =
        new SplitRun(
                Set.of("mid"), 1 << 20, 1000, new Template("{folder}/{file} {channel:2} {name}"))
            .run(
                List.of(music),
                new RepairedTree(parts, Existing.KEPT, List.of(music)),
                manifest,
                (file, reason) -> told.add(file.getFileName() + " " + reason));

    assertThat(summary).isEqualTo(new SplitSummary(2, 4, 3, 1));
    assertThat(told).singleElement().asString().startsWith("c.mid no MIDI");
    List<List<String>> lines = Files.readAllLines(manifest).stream().map(CsvLine::parse).toList();
    assertThat(lines).hasSize(5);
    assertThat(lines.get(0)).isEqualTo(SplitRun.COLUMNS);
    int part = SplitRun.COLUMNS.indexOf("part");
    assertThat(lines.stream().skip(1).map(line -> line.get(part)))
        .containsExactly("a 01.mid", "a 02.mid", "a 01.mid", "b 03.mid")
        .allSatisfy(name -> assertThat(parts.resolve(name)).exists());
  }

  /** The same on the first channel, and something of its own on another. */
  private static byte[] song(int common, int own) {
    return smf(format0(), ppq(96))
        .track(t -> t.note(common, 60, 90, 96).note(own, 40 + own, 90, 96))
        .bytes();
  }
}
