package org.midilake.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.library.files.Template;

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
