package org.midilake.archive;

import java.util.List;
import org.midilake.smf.Finding;
import org.midilake.smf.FindingLog;
import org.midilake.smf.ReadStatus;

/**
 * What is known of an archive after its members were read.
 *
 * @param kind its format in one word, or unknown
 * @param status complete; partial if something could not be read; rejected if nothing could
 */
public record ArchiveFacts(String kind, ReadStatus status, List<Finding> findings) {
  public ArchiveFacts {
    findings = List.copyOf(findings);
  }

  /** An archive whose members are not read. */
  static ArchiveFacts unread(ArchiveKind kind, FindingLog findings) {
    return new ArchiveFacts(kind.word(), ReadStatus.REJECTED, findings.findings());
  }
}
