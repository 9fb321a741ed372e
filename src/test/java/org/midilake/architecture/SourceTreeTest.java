package org.midilake.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceTreeTest {
  private static final int LONGEST_FILE = 400;
  private static final int MEDIAN_FILE = 90;

  // The last two are made by a build and by a first run, and ignored by git.
  private static final Set<String> TOP_LEVEL =
      Set.of(
          "pom.xml",
          "src",
          "conf",
          "notebooks",
          "submit",
          "README.md",
          "target",
          "midilake-warehouse");

  @Test
  void everyPackageSaysWhatItHolds() throws IOException {
    assertThat(javaFilesBelow("src/main/java").stream().map(Path::getParent).distinct())
        .filteredOn(folder -> !Files.exists(folder.resolve("package-info.java")))
        .as("packages without package-info.java")
        .isEmpty();
  }

  @Test
  void noFileIsOverFourHundredLines() throws IOException {
    assertThat(javaFilesBelow("src"))
        .filteredOn(file -> lines(file) > LONGEST_FILE)
        .as("files of more than %s lines", LONGEST_FILE)
        .isEmpty();
  }

  @Test
  void halfOfTheFilesAreSmall() throws IOException {
    List<Long> lengths =
        javaFilesBelow("src/main/java").stream().map(SourceTreeTest::lines).sorted().toList();

    assertThat(lengths.get(lengths.size() / 2)).isLessThanOrEqualTo(MEDIAN_FILE);
  }

  @Test
  void theTopLevelHoldsOnlyWhatBelongsThere() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(""))) {
      assertThat(entries.map(Path::toString).filter(name -> !name.startsWith(".")))
          .isSubsetOf(TOP_LEVEL);
    }
  }

  private static Set<Path> javaFilesBelow(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(folder))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .collect(Collectors.toUnmodifiableSet());
    }
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
