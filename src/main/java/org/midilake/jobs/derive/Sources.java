package org.midilake.jobs.derive;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.midilake.delta.DeltaStore;
import org.midilake.schema.TableDeclaration;

/** What derivations read. Forgets what was kept for one of them when it is done. */
public final class Sources implements AutoCloseable {
  static final String FILE_ID = "file_id";

  private final SparkSession spark;
  private final DeltaStore store;
  private final Optional<Dataset<Row>> contents;
  private final List<Dataset<?>> kept = new ArrayList<>();

  /** {@code contents} has the column file_id: only rows about these are read; all if empty. */
  Sources(SparkSession spark, DeltaStore store, Optional<Dataset<Row>> contents) {
    this.spark = spark;
    this.store = store;
    this.contents = contents;
  }

  public SparkSession spark() {
    return spark;
  }

  /** The rows of a table. */
  public Dataset<Row> read(TableDeclaration table) {
    Dataset<Row> rows = store.read(table);
    return contents
        .map(
            some ->
                rows.join(
                    broadcast(some), rows.col(FILE_ID).equalTo(some.col(FILE_ID)), "left_semi"))
        .orElse(rows);
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
