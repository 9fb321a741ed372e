package org.midilake.tables;

import java.util.List;
import org.midilake.repair.Repairability;
import org.midilake.schema.Column;
import org.midilake.schema.Table;
import org.midilake.smf.ReadStatus;

/** One distinct content, whatever the number of its copies. */
@Table(
    name = "content",
    key = {"file_id"},
    doc = "One row per distinct content, whatever the number of its copies.")
public record ContentRow(
    @Column(value = "First 63 bits of the content hash.", filtered = true) long fileId,
    @Column(value = "BLAKE3-256 of the bytes, lower-case hex (what b3sum prints).", filtered = true)
        String contentHash,
    @Column("Size in bytes.") long sizeBytes,
    @Column("What the bytes are: smf, rmid, an archive's format, or what was found instead.")
        String kind,
    @Column(
            value = "complete, partial (something was lost) or rejected (no MIDI).",
            filtered = true)
        ReadStatus status,
    @Column("The canonical location: fewest folders, then shortest, then first in byte order.")
        String canonicalPath,
    @Column("Number of places where the content is now.") int locationCount,
    @Column("Number of findings of any severity.") int findingCount,
    @Column("Number of findings of severity error.") int errorCount,
    @Column(
            value =
                "Whether a valid Standard MIDI File with the same notes can be written (midilake"
                    + " doctor): not_needed, as the file is one, possible or impossible.",
            filtered = true)
        Repairability repair,
    @Column("What a repair changes; see the page on findings.") List<String> repairs,
    @Column("Version of the analysis that made the rows of this content.") int analysisVersion) {
  public ContentRow {
    repairs = List.copyOf(repairs);
  }
}
