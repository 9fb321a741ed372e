package org.midilake.repair;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class FindingsPageTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "findings.md");

  @Test
  void thePageAboutFindingsIsWhatTheCodeSays() {
    assertThat(PAGE)
        .as("Make it anew: submit/midilake doctor --list-codes > %s", PAGE)
        .hasContent(FindingsPage.text());
  }
}
