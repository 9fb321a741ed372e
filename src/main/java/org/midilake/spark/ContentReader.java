package org.midilake.spark;

import java.io.IOException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.broadcast.Broadcast;
import org.midilake.archive.ArchiveFacts;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.AnalysedContent;
import org.midilake.ingest.ArchiveReport;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.ingest.ReportTable;
import org.midilake.spark.parquet.RowFiles;

/** Hashes contents, and writes the rows of those that are new. One per task. */
final class ContentReader {
  private final FileAnalyzer analyzer;
  private final RowFiles rows;
  private final Broadcast<KnownContents> known;
  private final Broadcast<SharedContents> shared;
  private final ReadCounters counters;
  private final Blake3 blake3 = new Blake3();
  private final byte[] digest = new byte[Blake3.HASH_LENGTH];
  private final Set<Long> taken = new HashSet<>();

  /**
   * A reader.
   *
   * @param known contents that need no analysis
   * @param shared contents that other tasks have, too, and whose they are
   */
  ContentReader(
      ReadSettings settings,
      RowFiles rows,
      Broadcast<KnownContents> known,
      Broadcast<SharedContents> shared,
      ReadCounters counters) {
    analyzer = new FileAnalyzer(settings.analysis());
    this.rows = rows;
    this.known = known;
    this.shared = shared;
    this.counters = counters;
  }

  Blake3 blake3() {
    return blake3;
  }

  ContentHash hash(byte[] bytes, int length) {
    blake3.hash(bytes, 0, length, digest);
    return ContentHash.of(digest);
  }

  /** Analyses a MIDI file, unless that has been done or is left to another location. */
  Optional<AnalysedContent> take(String path, ContentHash hash, byte[] bytes, int length)
      throws IOException {
    if (!isOurs(path, hash)) {
      return Optional.empty();
    }

    long start = System.nanoTime();
    FileReport report = analyzer.analyze(hash, bytes, length);
    counters.analysed(path, length, System.nanoTime() - start);
    return Optional.of(written(report));
  }

  /** Reports an archive, unless that has been done or is left to another location. */
  Optional<AnalysedContent> take(String path, ContentHash hash, long length, ArchiveFacts facts)
      throws IOException {
    return isOurs(path, hash)
        ? Optional.of(written(ArchiveReport.of(hash, length, facts)))
        : Optional.empty();
  }

  /** Whether other tasks may have left contents to an archive. */
  boolean isReliedOn(String archivePath) {
    return shared.value().relyOn(archivePath);
  }

  private boolean isOurs(String path, ContentHash hash) {
    return !known.value().contains(hash.fileId())
        && shared.value().areAt(path, hash.fileId())
        && taken.add(hash.fileId());
  }

  private AnalysedContent written(FileReport report) throws IOException {
    for (ReportTable table : ReportTable.ALL) {
      for (Record row : table.rows().apply(report)) {
        rows.add(table.table(), row);
      }
    }

    counters.found(report.findings().size());
    return AnalysedContent.of(report);
  }
}
