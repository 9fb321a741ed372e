package org.midilake.jobs.derive;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.midilake.delta.DeltaStore;
import org.midilake.schema.TableDeclaration;

/** What derivations read. Forgets what was kept for one of them when it is done. */
public final class Sources implements AutoCloseable {
  private final SparkSession spark;
  private final DeltaStore store;
  private final List<Dataset<?>> kept = new ArrayList<>();

  Sources(SparkSession spark, DeltaStore store) {
    this.spark = spark;
    this.store = store;
  }

  public SparkSession spark() {
    return spark;
  }

  /** All rows of a table. */
  public Dataset<Row> read(TableDeclaration table) {
    return store.read(table);
  }

  /** The same rows, computed once however often they are used; on disk where memory is short. */
  public <T> Dataset<T> keep(Dataset<T> rows) {
    Dataset<T> cached = rows.persist(StorageLevel.MEMORY_AND_DISK_SER());
    kept.add(cached);
    return cached;
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
