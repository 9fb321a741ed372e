package org.midilake.jobs.export;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.Stages;
import org.midilake.jobs.Tables;
import org.midilake.jobs.ingest.Inputs;
import org.midilake.jobs.ingest.ReadLog;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.ExportState;
import org.midilake.postgres.LoadRequest;
import org.midilake.postgres.LoadTable;
import org.midilake.postgres.PartitionCopy;
import org.midilake.postgres.StagedLoad;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.ExportSettings;
import org.midilake.settings.Settings;
import org.midilake.tables.Catalog;

/** Sends to PostgreSQL what changed since it was last sent. */
public final class ExportJob {
  private final Settings settings;
  private final DeltaStore store;
  private final Stages stages;

  public ExportJob(Settings settings, DeltaStore store, Stages stages) {
    this.settings = settings;
    this.store = store;
    this.stages = stages;
  }

  /** Where the tables go: the database of the settings, or the embedded one, which is started. */
  public DatabaseAddress address() {
    return settings.database().url().isPresent()
        ? DatabaseAddress.of(settings.database())
        : stages.run(
            "Starting the embedded database",
            0,
            "servers",
            () ->
                EmbeddedDatabase.of(
                        Inputs.withScheme(settings.warehouse()), settings.database().port())
                    .start());
  }

  /** Whether nothing of this warehouse is in the database. */
  public boolean isFirst(DatabaseAddress address) {
    return exportedBatch(address).isEmpty();
  }

  private OptionalLong exportedBatch(DatabaseAddress address) {
    return ExportState.exportedBatch(
        address, settings.database().schema(), store.id(ReadLog.TABLE));
  }

  /**
   * Exports the tables.
   *
   * @return rows sent, by table; none if nothing changed
   */
  public Map<String, Long> run(DatabaseAddress address) {
    long lastBatch = store.lastBatch(Catalog.CONTENT);
    Map<String, Long> exported = ExportState.exported(address, settings.database().schema());
    Optional<Long> batch = Optional.ofNullable(exported.get(store.id(ReadLog.TABLE)));
    List<LoadTable> derived = derived();
    boolean contentsAreThere = batch.filter(it -> it == lastBatch).isPresent();
    List<LoadTable> changed = derived.stream().filter(table -> !isThere(table, exported)).toList();
    if (contentsAreThere && changed.isEmpty()) {
      StagedLoad.refresh(request(address, lastBatch, LoadRequest.tablesOfContents()));
      return Map.of();
    }

    boolean all =
        settings.export().mode() == ExportSettings.Mode.REPLACE
            || batch.filter(it -> it <= lastBatch).isEmpty();
    List<LoadTable> tables = new ArrayList<>();
    if (all || !contentsAreThere) {
      tables.addAll(LoadRequest.tablesOfContents());
    }

    tables.addAll(all ? derived : changed);
    Selection selection = new Selection(all ? 0 : batch.get(), lastBatch);
    LoadRequest request = request(address, lastBatch, tables);
    return stages.run(
        "Exporting to PostgreSQL",
        request.tables().size(),
        "tables",
        () -> StagedLoad.run(request, load -> copy(load, request, selection)));
  }

  private LoadRequest request(DatabaseAddress address, long lastBatch, List<LoadTable> tables) {
    return LoadRequest.of(
            address,
            settings.database().schema(),
            settings.export().mode(),
            store.id(ReadLog.TABLE),
            lastBatch,
            tables)
        .withVanished(settings.export().vanished());
  }

  private List<LoadTable> derived() {
    List<LoadTable> tables = new ArrayList<>();
    for (TableDeclaration table : Catalog.DERIVED) {
      if (store.exists(table)) {
        tables.add(
            LoadTable.whole(table, new LoadTable.Origin(store.id(table), store.version(table))));
      }
    }

    return tables;
  }

  private static boolean isThere(LoadTable table, Map<String, Long> exported) {
    LoadTable.Origin origin = table.origin().orElseThrow();
    return Long.valueOf(origin.version()).equals(exported.get(origin.tableId()));
  }

  private Map<String, Long> copy(StagedLoad load, LoadRequest request, Selection selection) {
    List<PartitionCopy> copies = new ArrayList<>();
    List<Callable<JavaRDD<InternalRow>>> plans = new ArrayList<>();
    copies.add(load.copyOfAnalysedFiles());
    plans.add(() -> planned(selection.analysed()));
    if (request.hasWholeTables()) {
      copies.add(load.copyOfOwnedFiles());
      plans.add(() -> planned(store.read(Catalog.CONTENT).select("file_id")));
    }

    for (LoadTable table : request.tables()) {
      copies.add(load.copyOf(table.declaration()));
      plans.add(() -> planned(rows(table, selection)));
    }

    List<JavaRDD<InternalRow>> rows = Tables.inParallel(plans);
    Map<String, Long> counts = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      PartitionCopy copy = copies.get(i);
      counts.put(copy.table(), CopyRows.of(rows.get(i), copy, settings.export().connections()));
      stages.listener().progressed(i, 0);
    }

    return counts;
  }

  private Dataset<Row> rows(LoadTable table, Selection selection) {
    return switch (table.replaces()) {
      case ROWS_OF_WAREHOUSE, ROWS_OF_ALL -> store.read(table.declaration());
      case ROW_OF_KEY, ROWS_OF_FILE -> selection.rows(table.declaration());
    };
  }

  /** Planning a small query takes longer than copying its rows, but can be done side by side. */
  private static JavaRDD<InternalRow> planned(Dataset<Row> rows) {
    return rows.queryExecution().toRdd().toJavaRDD();
  }

  /** The rows that the batches after one and up to another have touched. */
  private final class Selection {
    private final Optional<ReadLog> changes;

    Selection(long afterBatch, long lastBatch) {
      changes =
          afterBatch == 0
              ? Optional.empty()
              : Optional.of(ReadLog.of(store, afterBatch, lastBatch));
    }

    /** The contents whose rows were made anew, or may have been removed when they vanished. */
    Dataset<Row> analysed() {
      return changes
          .map(this::renewed)
          .orElseGet(() -> store.read(Catalog.CONTENT).select("file_id"));
    }

    Dataset<Row> rows(TableDeclaration table) {
      Dataset<Row> rows = store.read(table);
      return changes.map(log -> changed(table, rows, log)).orElse(rows);
    }

    private Dataset<Row> changed(TableDeclaration table, Dataset<Row> rows, ReadLog log) {
      if (table.equals(Catalog.CONTENT)) {
        return among(rows, log.affectedContents(), "file_id");
      }

      return table.equals(Catalog.FILE_LOCATION)
          ? among(rows, log.events().select("path"), "path")
          : among(rows, renewed(log), "file_id");
    }

    private Dataset<Row> renewed(ReadLog log) {
      return settings.export().vanished() == ExportSettings.Vanished.REMOVE
          ? log.affectedContents()
          : log.analysedContents();
    }

    private Dataset<Row> among(Dataset<Row> rows, Dataset<Row> keys, String key) {
      return rows.join(
          keys.distinct().withColumnRenamed(key, "wanted"),
          col(key).equalTo(col("wanted")),
          "left_semi");
    }
  }
}
