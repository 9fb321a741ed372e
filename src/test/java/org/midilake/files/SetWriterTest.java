package org.midilake.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.FileNames;
import org.midilake.library.files.Template;
import org.midilake.testing.Archives;

class SetWriterTest {
  @TempDir private Path folder;

  @Test
  void filesAreCopiedOrLinkedByTheTemplateAndListed() throws IOException {
    Path source = Files.writeString(folder.resolve("a.mid"), "bytes");
    for (Placing placing : Placing.values()) {
      Path root = folder.resolve(placing.name());
      Path manifest = folder.resolve(placing + ".csv");

      write(root, placing, manifest, source, 2);

      Path target = root.resolve("Bass/090.mid");
      assertThat(target).hasContent("bytes");
      assertThat(Files.isSymbolicLink(target)).isEqualTo(placing == Placing.SYMBOLIC_LINK);
      assertThat(Files.isSameFile(source, target)).isEqualTo(placing != Placing.COPY);
      assertThat(Files.readAllLines(manifest))
          .containsExactly(
              "source,target,bpm,key",
              source + ",Bass/090.mid,90,",
              source + ",Bass/090 (2).mid,90,");
      write(root, placing, manifest, source, 2);
    }
  }

  @Test
  void whatIsThereWithOtherBytesIsKept() throws IOException {
    Path source = Files.writeString(folder.resolve("a.mid"), "bytes");
    Path root = folder.resolve("set");
    Files.createDirectories(root.resolve("Bass"));
    Files.writeString(root.resolve("Bass/090.mid"), "other");

    assertThatThrownBy(() -> write(root, Placing.COPY, folder.resolve("m.csv"), source, 1))
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("090.mid exists, with other bytes");
    assertThat(root.resolve("Bass/090.mid")).hasContent("other");
  }

  @Test
  void membersOfArchivesAreUnpackedAndWhatIsNotThereIsTold() throws IOException {
    byte[] inner = Archives.zip(Archives.members("deep.mid", "deep".getBytes(UTF_8)));
    Path archive =
        Files.write(
            folder.resolve("songs.zip"),
            Archives.zip(Archives.members("a/one.mid", "one".getBytes(UTF_8), "inner.zip", inner)));
    List<String> failures = new ArrayList<>();
    Path manifest = folder.resolve("m.csv");
    try (SetWriter set =
        new SetWriter(
            folder.resolve("set"),
            new Template("{name}"),
            Placing.HARD_LINK,
            manifest,
            List.of())) {
      PackedFiles packed =
          new PackedFiles(
              new FileNames(Set.of("mid"), Set.of("zip")),
              new ArchiveLimits(3, 100, 1 << 20, 250, 1 << 20),
              1 << 20,
              new PackedFiles.Target() {
                @Override
                public void unpacked(NamedFile file, byte[] bytes) {
                  assertThatCode(() -> set.add(file, bytes)).doesNotThrowAnyException();
                }

                @Override
                public void failed(NamedFile file, String reason) {
                  failures.add(file.source() + ": " + reason);
                }
              });
      for (String member : List.of("a/one.mid", "inner.zip!/deep.mid", "gone.mid")) {
        packed.add(new NamedFile(archive, Optional.of(member), Map.of("name", member)));
      }

      packed.unpack();
    }

    assertThat(Files.readAllLines(manifest))
        .hasSize(3)
        .anySatisfy(line -> assertThat(line).startsWith(archive + "!/inner.zip!/deep.mid,"));
    assertThat(failures)
        .containsExactly(
            archive + "!/gone.mid: not in the archive, or beyond what archives may cost");
    try (Stream<Path> files = Files.walk(folder.resolve("set"))) {
      assertThat(files.filter(Files::isRegularFile))
          .extracting(file -> Files.readString(file))
          .containsExactlyInAnyOrder("one", "deep");
    }
  }

  private static void write(Path root, Placing placing, Path manifest, Path source, int times)
      throws IOException {
    Template template = new Template("{instrument}/{bpm:3}");
    try (SetWriter set = new SetWriter(root, template, placing, manifest, List.of("bpm", "key"))) {
      for (int i = 0; i < times; i++) {
        set.add(new NamedFile(source, Map.of("instrument", "Bass", "bpm", "90")));
      }
    }
  }
}
