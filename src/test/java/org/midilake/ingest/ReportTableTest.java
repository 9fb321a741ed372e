package org.midilake.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.midilake.tables.Catalog;

class ReportTableTest {
  @Test
  void everyTableOfAContentTakesItsRowsFromTheReport() {
    assertThat(ReportTable.ALL.stream().map(ReportTable::table))
        .containsExactlyInAnyOrderElementsOf(Catalog.OF_CONTENT);
  }
}
