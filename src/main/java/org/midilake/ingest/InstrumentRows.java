package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midilake.analysis.notes.InstrumentUse;
import org.midilake.tables.InstrumentRow;

/** Assembles the rows of instruments. */
final class InstrumentRows {
  private InstrumentRows() {}

  static List<InstrumentRow> of(long fileId, List<InstrumentUse> instruments) {
    List<InstrumentRow> rows = new ArrayList<>(instruments.size());
    for (InstrumentUse use : instruments) {
      rows.add(
          new InstrumentRow(
              fileId,
              use.channel() + 1,
              use.program(),
              use.percussion(),
              use.name(),
              use.family().text(),
              use.noteCount(),
              use.lowestPitch(),
              use.highestPitch(),
              use.firstOnsetSeconds(),
              use.soundingSeconds()));
    }

    return rows;
  }
}
