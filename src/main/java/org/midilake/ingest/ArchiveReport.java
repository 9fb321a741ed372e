package org.midilake.ingest;

import org.midilake.archive.ArchiveFacts;
import org.midilake.hash.ContentHash;

/** Makes the reports of archives: findings and no music of their own. */
public final class ArchiveReport {
  private ArchiveReport() {}

  /** {@code length} is in bytes. */
  public static FileReport of(ContentHash hash, long length, ArchiveFacts facts) {
    return FileReport.withoutMusic(hash, length, facts.kind(), facts.status(), facts.findings());
  }
}
