package org.midilake.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RepairedTreeTest {
  private static final byte[] BYTES = {1, 2, 3};
  private static final byte[] OTHERS = {4};

  @TempDir Path folder;

  private Path sources;
  private Path target;

  @BeforeEach
  void makeFolders() throws IOException {
    sources = Files.createDirectory(folder.resolve("sources"));
    target = folder.resolve("target");
  }

  private RepairedTree tree(Path root, Existing existing) throws IOException {
    return new RepairedTree(root, existing, List.of(sources));
  }

  @Test
  void theNamesBelowTheInputAreKept() throws Exception {
    Path written = tree(target, Existing.KEPT).write(Path.of("a", "b", "song.mid"), BYTES);

    assertThat(written).isEqualTo(target.resolve("a/b/song.mid")).hasBinaryContent(BYTES);
    assertThat(entries(target.resolve("a/b"))).containsExactly("song.mid");
  }

  @Test
  void whatIsThereIsKept() throws Exception {
    RepairedTree tree = tree(target, Existing.KEPT);
    Path written = tree.write(Path.of("song.mid"), OTHERS);

    assertThatThrownBy(() -> tree.write(Path.of("song.mid"), BYTES))
        .isInstanceOf(WriteFault.class)
        .hasMessage(written + " exists already");
    assertThat(written).hasBinaryContent(OTHERS);
    assertThat(entries(target)).containsExactly("song.mid");
  }

  @Test
  void whatIsThereIsReplacedIfSo() throws Exception {
    RepairedTree tree = tree(target, Existing.REPLACED);
    tree.write(Path.of("song.mid"), OTHERS);

    assertThat(tree.write(Path.of("song.mid"), BYTES)).hasBinaryContent(BYTES);
  }

  @ParameterizedTest
  @EnumSource(Existing.class)
  void sourcesAreNeverWrittenTo(Existing existing) throws Exception {
    Path source = Files.write(sources.resolve("song.mid"), OTHERS);
    Path link = Files.createSymbolicLink(folder.resolve("link"), sources);
    Map<Path, String> ways =
        Map.of(sources, "song.mid", link, "song.mid", folder, "sources/song.mid");
    ways.forEach(
        (root, name) ->
            assertThatThrownBy(() -> tree(root, existing).write(Path.of(name), BYTES))
                .isInstanceOf(WriteFault.class)
                .hasMessageContaining("examined"));

    assertThat(source).hasBinaryContent(OTHERS);
    assertThat(entries(sources)).containsExactly("song.mid");
  }

  @Test
  void aFileInTheWayOfAFolderIsReported() throws Exception {
    Files.write(Files.createDirectory(target).resolve("a"), OTHERS);

    assertThatThrownBy(() -> tree(target, Existing.REPLACED).write(Path.of("a", "b.mid"), BYTES))
        .isInstanceOf(WriteFault.class)
        .hasMessageContaining("cannot be written");
  }

  private static List<String> entries(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }
}
