package org.midilake.jobs.derive;

import static org.apache.spark.sql.functions.broadcast;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.schema.TableDeclaration;

/** What derivations read. Forgets what was kept for one of them when it is done. */
public final class Sources implements AutoCloseable {
  static final String FILE_ID = "file_id";

  /** What a task may hold of a table that is sent to all, in bytes. */
  private static final long MOST_SENT = 32 << 20;

  private final SparkSession spark;
  private final DeltaStore store;
  private final Optional<Dataset<Row>> contents;
  private final SharedRows shared;
  private final List<Dataset<?>> kept = new ArrayList<>();

  /**
   * What one derivation reads.
   *
   * @param contents has the column file_id: only rows about these are read; all if empty
   * @param shared what several derivations read
   */
  Sources(
      SparkSession spark, DeltaStore store, Optional<Dataset<Row>> contents, SharedRows shared) {
    this.spark = spark;
    this.store = store;
    this.contents = contents;
    this.shared = shared;
  }

  public SparkSession spark() {
    return spark;
  }

  /** The rows of a table. */
  public Dataset<Row> read(TableDeclaration table) {
    Dataset<Row> rows = store.readAsOfNow(table);
    return contents
        .map(
            some ->
                rows.join(
                    broadcast(some), rows.col(FILE_ID).equalTo(some.col(FILE_ID)), "left_semi"))
        .orElse(rows);
  }

  /** The same rows, computed once however often they are used; on disk where memory is short. */
  public <T> Dataset<T> keep(Dataset<T> rows) {
    Dataset<T> cached = SharedRows.persisted(rows);
    kept.add(cached);
    return cached;
  }

  /** Rows that several derivations use under one name: made by the first, kept for all. */
  public Dataset<Row> keepForAll(String name, Supplier<Dataset<Row>> rows) {
    return shared.named(name, rows);
  }

  /**
   * The same rows, to be joined with others that stay where they are: each task gets them all,
   * unless they are too many for that. Spark knows the size of tables, not that of what is made of
   * them, and would sort and move both sides.
   *
   * @param bytes that a row takes, of which there is one for each content at most
   */
  public Dataset<Row> sent(Dataset<Row> rows, int bytes) {
    return shared.contentCount() * bytes <= MOST_SENT ? broadcast(rows) : rows;
  }

  @Override
  public void close() {
    kept.forEach(Dataset::unpersist);
    kept.clear();
  }
}
