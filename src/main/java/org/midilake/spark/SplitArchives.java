package org.midilake.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.midilake.tables.LocationState;

/**
 * Makes several rows of each large ZIP archive, one for each task that reads a part of it, and as
 * many of what is known of its members. Only ZIP archives have a list of their members.
 */
public final class SplitArchives implements FlatMapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final String SPLITTABLE = ".zip";
  private static final int MOST_PARTS = 1000;

  private final long partBytes;

  private SplitArchives(long partBytes) {
    this.partBytes = partBytes;
  }

  /** The rows of {@link WorkColumns}, with archives split into parts of about so many bytes. */
  public static Dataset<Row> of(Dataset<Row> work, long partBytes) {
    return work.flatMap(new SplitArchives(partBytes), Encoders.row(work.schema()));
  }

  @Override
  public Iterator<Row> call(Row row) {
    int parts = parts(row);
    if (parts == 1) {
      return Collections.singleton(row).iterator();
    }

    List<Row> copies = new ArrayList<>(parts);
    for (int part = 0; part < parts; part++) {
      Object[] values = new Object[row.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = row.get(i);
      }

      values[WorkColumns.ALL.indexOf(WorkColumns.PART)] = part;
      values[WorkColumns.ALL.indexOf(WorkColumns.PARTS)] = parts;
      copies.add(RowFactory.create(values));
    }

    return copies.iterator();
  }

  private int parts(Row row) {
    WorkItem item = new WorkItem(row);
    String archive = item.isCarried() ? item.archivePath().orElseThrow() : item.path();
    boolean isRead =
        item.isCarried() || (item.isArchive() && item.state() == LocationState.PRESENT);
    boolean canSplit = isRead && archive.toLowerCase(Locale.ROOT).endsWith(SPLITTABLE);
    if (!canSplit) {
      return 1;
    }

    long length =
        item.isCarried()
            ? row.getLong(WorkColumns.ALL.indexOf(WorkColumns.ARCHIVE_LENGTH))
            : item.length();
    return (int) Math.max(1, Math.min(MOST_PARTS, (length + partBytes - 1) / partBytes));
  }
}
