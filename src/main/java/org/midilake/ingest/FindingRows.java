package org.midilake.ingest;

import java.util.ArrayList;
import java.util.List;
import org.midilake.smf.Finding;
import org.midilake.tables.FindingRow;

/** Assembles the rows of findings. */
final class FindingRows {
  private FindingRows() {}

  static List<FindingRow> of(long fileId, List<Finding> findings) {
    List<FindingRow> rows = new ArrayList<>(findings.size());
    for (Finding finding : findings) {
      rows.add(
          new FindingRow(
              fileId,
              rows.size(),
              finding.code().name(),
              finding.code().severity(),
              finding.track(),
              finding.byteOffset(),
              finding.detail()));
    }

    return rows;
  }
}
