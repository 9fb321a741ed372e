package org.midilake.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** The contents that were analysed in earlier runs, eight bytes each. */
public final class KnownContents implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] sortedIds;

  private KnownContents(long[] ids) {
    sortedIds = ids;
    Arrays.sort(sortedIds);
  }

  public static KnownContents none() {
    return new KnownContents(new long[0]);
  }

  /** Collects the ids from the only column of a dataset. */
  public static KnownContents of(Dataset<Row> fileIds) {
    List<long[]> parts =
        fileIds
            .mapPartitions(
                (MapPartitionsFunction<Row, long[]>) KnownContents::pack,
                Encoders.kryo(long[].class))
            .collectAsList();
    return new KnownContents(parts.stream().flatMapToLong(Arrays::stream).toArray());
  }

  private static Iterator<long[]> pack(Iterator<Row> rows) {
    long[] ids = new long[1024];
    int count = 0;
    while (rows.hasNext()) {
      if (count == ids.length) {
        ids = Arrays.copyOf(ids, count * 2);
      }

      ids[count++] = rows.next().getLong(0);
    }

    return new ArrayList<>(List.of(Arrays.copyOf(ids, count))).iterator();
  }

  boolean contains(long fileId) {
    return Arrays.binarySearch(sortedIds, fileId) >= 0;
  }

  public int size() {
    return sortedIds.length;
  }
}
