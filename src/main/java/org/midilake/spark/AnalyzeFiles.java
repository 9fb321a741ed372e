package org.midilake.spark;

import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.ingest.FileReportRow;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.LocationState;

/** Opens, hashes and analyses the files of a partition, and notes what became of each location. */
public final class AnalyzeFiles implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private final String batchToken;
  private final long batch;
  private final AnalysisSettings settings;
  private final int maxFileBytes;
  private final HadoopSettings hadoop;
  private final Broadcast<KnownContents> known;
  private final ReadCounters counters;

  /**
   * @param batchToken names the batch among all runs, so that executors share what they have seen
   * @param known contents that need no analysis
   */
  public AnalyzeFiles(
      String batchToken,
      long batch,
      AnalysisSettings settings,
      int maxFileBytes,
      HadoopSettings hadoop,
      Broadcast<KnownContents> known,
      ReadCounters counters) {
    this.batchToken = batchToken;
    this.batch = batch;
    this.settings = settings;
    this.maxFileBytes = maxFileBytes;
    this.hadoop = hadoop;
    this.known = known;
    this.counters = counters;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> files) {
    Partition partition = new Partition();
    RowCodec codec = new RowCodec(TableDeclaration.of(FileReportRow.class));
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return files.hasNext();
      }

      @Override
      public Row next() {
        return codec.toRow(partition.report(new WorkItem(files.next())));
      }
    };
  }

  /** What is built once per partition. */
  private final class Partition {
    private final FileAnalyzer analyzer = new FileAnalyzer(settings);
    private final FileBytes file = new FileBytes(hadoop.configuration());
    private final Blake3 blake3 = new Blake3();
    private final byte[] digest = new byte[32];
    private final SeenContents seen = SeenContents.ofBatch(batchToken);
    private final SeenContents.Attempt self =
        new SeenContents.Attempt(
            TaskContext.get().partitionId(), TaskContext.get().taskAttemptId());

    FileReportRow report(WorkItem item) {
      counters.done();
      if (item.state() != LocationState.PRESENT) {
        return item.unread(batch);
      }

      if (item.length() > maxFileBytes) {
        return item.skipped(batch, "larger than " + maxFileBytes + " bytes");
      }

      try {
        counters.opened();
        file.read(item.path(), item.length(), maxFileBytes);
      } catch (IOException e) {
        return item.unreadable(batch, e);
      }

      counters.read(file.length());
      return item.read(batch, file.length(), hash(), this::analyze);
    }

    private ContentHash hash() {
      blake3.hash(file.bytes(), 0, file.length(), digest);
      return ContentHash.of(digest);
    }

    /** The report of the bytes just read, if no other row brings it. */
    private Optional<FileReport> analyze(ContentHash hash) {
      if (known.value().contains(hash.fileId()) || !seen.takeOn(hash.fileId(), self)) {
        return Optional.empty();
      }

      FileReport report = analyzer.analyze(hash, file.bytes(), file.length());
      counters.found(report.findings().size());
      return Optional.of(report);
    }
  }
}
