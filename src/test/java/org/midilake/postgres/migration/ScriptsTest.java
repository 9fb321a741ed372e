package org.midilake.postgres.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScriptsTest {
  @Test
  void theListHoldsEveryMigration() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources", Scripts.LOCATION))) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(Scripts.MIGRATIONS);
    }
  }

  @Test
  void anotherTextHasAnotherChecksum() {
    assertThat(Scripts.checksum(List.of("a"))).isNotEqualTo(Scripts.checksum(List.of("b")));
  }
}
