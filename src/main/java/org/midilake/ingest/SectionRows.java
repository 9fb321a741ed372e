package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.structure.Section;
import org.midilake.tables.SectionRow;

/** Assembles the rows of sections. */
final class SectionRows {
  private SectionRows() {}

  static List<SectionRow> of(long fileId, List<Section> sections) {
    List<SectionRow> rows = new ArrayList<>(sections.size());
    for (Section section : sections) {
      rows.add(
          new SectionRow(
              fileId,
              rows.size(),
              section.label(),
              section.firstBar() + 1,
              section.barAfter(),
              section.startSeconds(),
              section.endSeconds(),
              section.similarity()));
    }

    return rows;
  }
}
