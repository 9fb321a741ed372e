package org.midilake.spark;

import java.io.IOException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.midilake.analysis.AnalysisSettings;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.AnalysedContent;
import org.midilake.ingest.FileAnalyzer;
import org.midilake.ingest.FileReport;
import org.midilake.ingest.ReadEventRow;
import org.midilake.ingest.ReportTable;
import org.midilake.schema.TableDeclaration;
import org.midilake.spark.parquet.DataFile;
import org.midilake.spark.parquet.RowFiles;
import org.midilake.tables.LocationState;

/**
 * Opens, hashes and analyses the files of a partition, and writes the rows of all tables next to
 * the tables. Files of the same length must be in the same partition: then each content is analysed
 * once, by the task that has all its copies.
 */
public final class AnalyzeFiles implements FlatMapFunction<Iterator<Row>, DataFile> {
  private static final long serialVersionUID = 1L;
  private static final TableDeclaration EVENTS = TableDeclaration.of(ReadEventRow.class);

  private final Target target;
  private final AnalysisSettings settings;
  private final int maxFileBytes;
  private final HadoopSettings hadoop;
  private final Broadcast<KnownContents> known;
  private final ReadCounters counters;

  /**
   * Where the rows go.
   *
   * @param tablesFolder folder with a folder for each table
   * @param batch number of the batch
   * @param token is part of the names of all files that the batch writes, and of no others
   */
  public record Target(String tablesFolder, long batch, String token)
      implements java.io.Serializable {}

  /**
   * {@code known} are contents that need no analysis; files of more than {@code maxFileBytes} are
   * left out.
   */
  public AnalyzeFiles(
      Target target,
      AnalysisSettings settings,
      int maxFileBytes,
      HadoopSettings hadoop,
      Broadcast<KnownContents> known,
      ReadCounters counters) {
    this.target = target;
    this.settings = settings;
    this.maxFileBytes = maxFileBytes;
    this.hadoop = hadoop;
    this.known = known;
    this.counters = counters;
  }

  @Override
  public Iterator<DataFile> call(Iterator<Row> files) throws IOException {
    Partition partition = new Partition(TaskContext.get());
    while (files.hasNext()) {
      partition.take(new WorkItem(files.next()));
    }

    return partition.written().iterator();
  }

  /** One attempt at a partition. */
  private final class Partition {
    private final FileAnalyzer analyzer = new FileAnalyzer(settings);
    private final FileBytes file = new FileBytes(hadoop.configuration());
    private final Blake3 blake3 = new Blake3();
    private final byte[] digest = new byte[32];
    private final Set<Long> analysed = new HashSet<>();
    private final RowFiles rows;

    Partition(TaskContext task) {
      String name =
          String.format(
              "part-%05d-%s-%d", task.partitionId(), target.token(), task.taskAttemptId());
      rows = new RowFiles(target.tablesFolder(), name, hadoop.configuration());
    }

    List<DataFile> written() throws IOException {
      return rows.close();
    }

    void take(WorkItem item) throws IOException {
      rows.add(EVENTS, event(item));
      counters.done();
    }

    private ReadEventRow event(WorkItem item) throws IOException {
      if (item.state() != LocationState.PRESENT) {
        return item.unread(target.batch());
      }

      if (item.length() > maxFileBytes) {
        return item.skipped(target.batch(), "larger than " + maxFileBytes + " bytes");
      }

      try {
        counters.opened();
        file.read(item.path(), item.length());
      } catch (IOException e) {
        return item.unreadable(target.batch(), e);
      }

      counters.read(file.length());
      ContentHash hash = hash();
      return item.read(target.batch(), hash, analyze(hash));
    }

    private ContentHash hash() {
      blake3.hash(file.bytes(), 0, file.length(), digest);
      return ContentHash.of(digest);
    }

    /** Analyses the bytes just read, unless that has been done. */
    private Optional<AnalysedContent> analyze(ContentHash hash) throws IOException {
      if (known.value().contains(hash.fileId()) || !analysed.add(hash.fileId())) {
        return Optional.empty();
      }

      FileReport report = analyzer.analyze(hash, file.bytes(), file.length());
      for (ReportTable table : ReportTable.ALL) {
        for (Record row : table.rows().apply(report)) {
          rows.add(table.table(), row);
        }
      }

      counters.found(report.findings().size());
      return Optional.of(AnalysedContent.of(report));
    }
  }
}
