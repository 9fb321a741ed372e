package org.midilake.spark;

import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.ReadEventRow;
import org.midilake.schema.TableDeclaration;
import org.midilake.spark.parquet.DataFile;
import org.midilake.spark.parquet.RowFiles;
import org.midilake.tables.LocationState;

/**
 * Opens, hashes and analyses the files of a partition, and writes the rows of all tables next to
 * the tables. Files of the same length must be in the same partition: then each content is analysed
 * once, by the task that has all its copies. For members of archives {@link SharedContents} says
 * which copy is.
 */
public final class AnalyzeFiles implements FlatMapFunction<Iterator<Row>, DataFile> {
  private static final long serialVersionUID = 1L;
  private static final TableDeclaration EVENTS = TableDeclaration.of(ReadEventRow.class);

  private final Target target;
  private final ReadSettings settings;
  private final HadoopSettings hadoop;
  private final Broadcast<KnownContents> known;
  private final Broadcast<SharedContents> shared;
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

  /** {@code known} are contents that need no analysis, {@code shared} those in several archives. */
  public AnalyzeFiles(
      Target target,
      ReadSettings settings,
      HadoopSettings hadoop,
      Broadcast<KnownContents> known,
      Broadcast<SharedContents> shared,
      ReadCounters counters) {
    this.target = target;
    this.settings = settings;
    this.hadoop = hadoop;
    this.known = known;
    this.shared = shared;
    this.counters = counters;
  }

  @Override
  public Iterator<DataFile> call(Iterator<Row> files) throws IOException {
    Partition partition = new Partition(TaskContext.get());
    Optional<WorkItem> next = next(files);
    while (next.isPresent()) {
      WorkItem item = next.get();
      next = next(files);
      Map<String, WorkItem> members = new HashMap<>();
      while (next.isPresent() && next.get().isKnownMemberOf(item)) {
        members.put(next.get().path(), next.get());
        next = next(files);
      }

      partition.take(item, members);
    }

    return partition.written().iterator();
  }

  private static Optional<WorkItem> next(Iterator<Row> files) {
    return files.hasNext() ? Optional.of(new WorkItem(files.next())) : Optional.empty();
  }

  /** One attempt at a partition. */
  final class Partition {
    private final FileBytes file = new FileBytes(hadoop.configuration());
    private final EventRows events = new EventRows(target.batch());
    private final RowFiles rows;
    private final ContentReader contents;

    Partition(TaskContext task) {
      String name =
          String.format(
              "part-%05d-%s-%d", task.partitionId(), target.token(), task.taskAttemptId());
      rows = new RowFiles(target.tablesFolder(), name, hadoop.configuration());
      contents = new ContentReader(settings, rows, known, shared, counters);
    }

    ReadSettings settings() {
      return settings;
    }

    ReadCounters counters() {
      return counters;
    }

    FileBytes file() {
      return file;
    }

    EventRows events() {
      return events;
    }

    ContentReader contents() {
      return contents;
    }

    List<DataFile> written() throws IOException {
      return rows.close();
    }

    void add(ReadEventRow event) throws IOException {
      rows.add(EVENTS, event);
    }

    void take(WorkItem item, Map<String, WorkItem> members) throws IOException {
      if (item.isArchive() && item.state() == LocationState.PRESENT) {
        new ArchiveEvents(this, item, members).read();
      } else {
        add(event(item));
      }

      counters.done();
    }

    private ReadEventRow event(WorkItem item) throws IOException {
      if (item.state() != LocationState.PRESENT) {
        return events.unread(item);
      }

      if (item.length() > settings.maxFileBytes()) {
        return events.skipped(item, "larger than " + settings.maxFileBytes() + " bytes");
      }

      try {
        counters.opened();
        file.read(item.path(), item.length());
      } catch (IOException e) {
        return events.unreadable(item, e);
      }

      counters.read(file.length());
      ContentHash hash = contents.hash(file.bytes(), file.length());
      return events.read(item, hash, contents.take(item.path(), hash, file.bytes(), file.length()));
    }
  }
}
