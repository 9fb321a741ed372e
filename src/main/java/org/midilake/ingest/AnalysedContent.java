package org.midilake.ingest;

import java.util.List;
import org.midilake.repair.Repairability;
import org.midilake.schema.Column;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.Severity;

/** What the table {@code content} takes from the report of a content. */
public record AnalysedContent(
    @Column("First 63 bits of the content hash.") long fileId,
    @Column("BLAKE3-256 of the bytes, lower-case hex.") String contentHash,
    @Column("Size in bytes.") long sizeBytes,
    @Column("What the bytes are.") String kind,
    @Column("complete, partial or rejected.") ReadStatus status,
    @Column("Number of findings of any severity.") int findingCount,
    @Column("Number of findings of severity error.") int errorCount,
    @Column("Whether a valid file can be written: not_needed, possible or impossible.")
        Repairability repair,
    @Column("What a repair changes.") List<String> repairs,
    @Column("Version of the analysis.") int analysisVersion) {
  public AnalysedContent {
    repairs = List.copyOf(repairs);
  }

  public static AnalysedContent of(FileReport report) {
    long errors = report.findings().stream().filter(f -> f.severity() == Severity.ERROR).count();
    return new AnalysedContent(
        report.fileId(),
        report.contentHash(),
        report.sizeBytes(),
        report.kind(),
        report.status(),
        report.findings().size(),
        Math.toIntExact(errors),
        report.repair(),
        report.repairs(),
        report.analysisVersion());
  }
}
