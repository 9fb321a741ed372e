package org.midilake.jobs.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.RunListener;
import org.midilake.schema.TableDeclaration;
import org.midilake.spark.parquet.DataFile;
import org.midilake.tables.Catalog;

/**
 * Brings the flat tables of contents up to the log. Each table takes what it lacks in one commit
 * that carries the batch's number: after a crash, the tables that have it stay as they are and the
 * others catch up.
 */
final class FlatTables {
  /** Writers at the same time: planning and committing of one overlaps with the tasks of others. */
  private static final int WRITERS = 3;

  private final DeltaStore store;
  private final ReadLog log;
  private final Optional<Dataset<Row>> replaced;
  private final Map<String, List<DataFile>> files;

  FlatTables(DeltaStore store, ReadLog log) {
    this.store = store;
    this.log = log;
    replaced = log.afterBatch() == 0 ? Optional.empty() : replaced();
    files =
        log.tokens().stream()
            .flatMap(token -> store.batchFiles().read(token).stream())
            .collect(Collectors.groupingBy(DataFile::table));
  }

  void catchUp(RunListener listener) {
    ExecutorService writers = Executors.newFixedThreadPool(WRITERS);
    try {
      List<Future<?>> tables = new ArrayList<>();
      for (TableDeclaration table : Catalog.OF_CONTENT) {
        tables.add(writers.submit(() -> catchUp(table)));
      }

      for (int i = 0; i < tables.size(); i++) {
        tables.get(i).get();
        listener.progressed(i + 1L, 0);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause().getMessage(), e.getCause());
    } finally {
      writers.shutdownNow();
    }
  }

  private void catchUp(TableDeclaration table) {
    if (replaced.isPresent()) {
      if (store.lastBatch(table) >= log.lastBatch()) {
        return; // The rows that it would remove are the new ones.
      }

      remove(table, replaced.get());
    }

    store.commit(table, files.getOrDefault(table.name(), List.of()), log.lastBatch());
  }

  /** The contents that were analysed again, if there are any. */
  private Optional<Dataset<Row>> replaced() {
    Dataset<Row> contents =
        store
            .read(Catalog.CONTENT)
            .select("file_id")
            .join(log.analysedContents(), "file_id")
            .localCheckpoint();
    return contents.isEmpty() ? Optional.empty() : Optional.of(contents);
  }

  private void remove(TableDeclaration table, Dataset<Row> contents) {
    store
        .table(table)
        .as("t")
        .merge(contents.as("r"), "t.file_id = r.file_id")
        .whenMatched()
        .delete()
        .execute();
  }
}
