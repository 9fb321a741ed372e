package org.midilake.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.midilake.schema.TablesPage;

class TablesPageFileTest {
  private static final Path PAGE = Path.of("src", "site", "markdown", "tables.md");

  @Test
  void thePageAboutTheTablesIsWhatTheirDeclarationsSay() throws IOException {
    assertThat(PAGE)
        .as("Make it anew: submit/midilake tables markdown > %s", PAGE)
        .hasContent(TablesPage.of(Catalog.ALL));
  }
}
