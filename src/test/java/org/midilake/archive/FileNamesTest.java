package org.midilake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.midilake.archive.FileNames.Use;

class FileNamesTest {
  private final FileNames names = new FileNames(Set.of("mid"), Set.of("zip", "tar.gz"));

  @Test
  void theExtensionDecidesInAnyCase() {
    assertThat(names.use("Song.MID")).isEqualTo(Use.MIDI);
    assertThat(names.use("songs.Tar.GZ")).isEqualTo(Use.ARCHIVE);
    assertThat(names.use("notes.gz")).isEqualTo(Use.OTHER);
    assertThat(names.use("mid")).isEqualTo(Use.OTHER);
    assertThat(names.use("zip")).isEqualTo(Use.OTHER);
    assertThat(names.use("unzip")).isEqualTo(Use.OTHER);
    assertThat(names.use(".mid")).isEqualTo(Use.MIDI);
  }

  @Test
  void companionsAndHiddenFilesAreLeftOutWithAReason() {
    assertThat(FileNames.skipReason("a/._b.mid")).hasValue("AppleDouble companion");
    assertThat(FileNames.skipReason("a\\.git\\b.mid")).isPresent();
    assertThat(FileNames.skipReason("a/b.mid")).isEmpty();
    assertThat(FileNames.skipReason("../b.mid")).isEmpty();
  }
}
