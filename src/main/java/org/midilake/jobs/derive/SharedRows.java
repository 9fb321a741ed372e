package org.midilake.jobs.derive;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;

/** What several derivations of a run read: made once, and kept until all are done. */
final class SharedRows implements AutoCloseable {
  private final long contentCount;
  private final Map<String, Dataset<Row>> rows = new HashMap<>();

  /** {@code contentCount} is the number of contents of the library. */
  SharedRows(long contentCount) {
    this.contentCount = contentCount;
  }

  long contentCount() {
    return contentCount;
  }

  /** The rows of that name; derivations may ask at the same time. */
  synchronized Dataset<Row> named(String name, Supplier<Dataset<Row>> make) {
    return rows.computeIfAbsent(name, absent -> persisted(make.get()));
  }

  static <T> Dataset<T> persisted(Dataset<T> rows) {
    return rows.persist(StorageLevel.MEMORY_AND_DISK_SER());
  }

  @Override
  public synchronized void close() {
    rows.values().forEach(Dataset::unpersist);
    rows.clear();
  }
}
