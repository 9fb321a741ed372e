package org.midilake.jobs.derive;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RuntimeConfig;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.Basis;
import org.midilake.delta.DeltaStore;
import org.midilake.hash.Blake3;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Stages;
import org.midilake.jobs.ingest.ReadLog;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.Settings;
import org.midilake.spark.QueryCompilation;
import org.midilake.tables.Catalog;

/**
 * Brings the derived tables up to the tables that they are made of. A table is written, and then
 * marked with what it was made of: the last batch of the contents, the version of its derivation,
 * its settings, the marks of the derived tables that it was made of. A mark that is still true
 * means that there is nothing to do; one that is true but for the batch, that only changed contents
 * have to be looked at, where a derivation can. A run that is killed before the mark makes the same
 * rows again.
 */
public final class DeriveJob {
  /** Rows that derivations handle for each content, roughly. */
  private static final long ROWS_OF_CONTENT = 30;

  /** With more than this share of the contents changed, all rows are made anew: one commit. */
  private static final double MANY_CHANGED = 0.2;

  /** So that what a task sorts and groups, up to a kilobyte a row, stays well below its memory. */
  private static final long CONTENTS_OF_TASK = 20_000;

  private static final String PARTITIONS = "spark.sql.shuffle.partitions";

  private final SparkSession spark;
  private final Settings settings;
  private final DeltaStore store;
  private final Stages stages;

  public DeriveJob(SparkSession spark, Settings settings, DeltaStore store, Stages stages) {
    this.spark = spark;
    this.settings = settings;
    this.store = store;
    this.stages = stages;
  }

  /** Does the parts that the settings name. */
  public RunSummary.Derived run() {
    long contents = store.rowCount(Catalog.CONTENT);
    QueryCompilation.suit(spark, contents * ROWS_OF_CONTENT);
    RuntimeConfig conf = spark.conf();
    long partitions = Long.parseLong(conf.get(PARTITIONS));
    conf.set(PARTITIONS, Math.max(partitions, contents / CONTENTS_OF_TASK));
    Map<String, Long> made = new LinkedHashMap<>();
    List<String> upToDate = new ArrayList<>();
    for (Derivation derivation : Derivations.of(settings)) {
      Basis basis = basis(derivation);
      if (derivation.tables().stream().allMatch(table -> store.basis(table).equals(basis))) {
        derivation.tables().forEach(table -> upToDate.add(table.name()));
      } else {
        made.putAll(
            stages.run(
                derivation.title(),
                derivation.tables().size(),
                "tables",
                () -> make(derivation, basis)));
      }
    }

    return new RunSummary.Derived(made, upToDate);
  }

  private Basis basis(Derivation derivation) {
    StringBuilder rules = new StringBuilder(store.id(Catalog.CONTENT));
    rules.append(' ').append(derivation.version()).append(' ').append(derivation.settings());
    derivation.derivedFrom().forEach(table -> rules.append(' ').append(store.basis(table)));
    byte[] bytes = rules.toString().getBytes(StandardCharsets.UTF_8);
    return new Basis(
        new Blake3().contentHash(bytes, 0, bytes.length).fileId(),
        store.lastBatch(Catalog.CONTENT));
  }

  private Map<String, Long> make(Derivation derivation, Basis basis) {
    Optional<Dataset<Row>> changed = changedContents(derivation, basis);
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Sources sources = new Sources(spark, store, changed)) {
      Map<TableDeclaration, Dataset<Row>> made = derivation.rows(sources);
      for (TableDeclaration table : derivation.tables()) {
        write(table, inDeclaredOrder(table, made.get(table)), changed);
        rows.put(table.name(), store.rowCount(table));
        stages.listener().progressed(rows.size(), 0);
      }
    }

    derivation.tables().forEach(table -> store.setBasis(table, basis));
    return rows;
  }

  /** The contents that a table lacks, if they are few and everything else is as it was. */
  private Optional<Dataset<Row>> changedContents(Derivation derivation, Basis basis) {
    List<Basis> before = derivation.tables().stream().map(store::basis).distinct().toList();
    long batch = before.get(0).batch();
    if (!derivation.isOfEachContent()
        || before.size() > 1
        || before.get(0).rules() != basis.rules()
        || batch == 0
        || batch > basis.batch()) {
      return Optional.empty();
    }

    Dataset<Row> changed =
        ReadLog.of(store, batch, basis.batch()).affectedContents().localCheckpoint();
    return changed.count() > MANY_CHANGED * store.rowCount(Catalog.CONTENT)
        ? Optional.empty()
        : Optional.of(changed);
  }

  private void write(
      TableDeclaration table, Dataset<Row> rows, Optional<Dataset<Row>> changedContents) {
    if (changedContents.isEmpty()) {
      store.replace(table, rows);
    } else if (table.hasColumn(Sources.FILE_ID)) {
      store.replace(table, changedContents.get(), rows);
    }
  }

  private static Dataset<Row> inDeclaredOrder(TableDeclaration table, Dataset<Row> rows) {
    return rows.select(
        table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new));
  }
}
