package org.midilake.jobs.derive;

import static org.apache.spark.sql.functions.col;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.hash.Blake3;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Stages;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.Settings;
import org.midilake.spark.QueryCompilation;
import org.midilake.tables.Catalog;

/**
 * Brings the derived tables up to the tables that they are made of. A table is written in one
 * commit, and then marked with what it was made of: the last batch of the contents, the version of
 * its derivation, its settings, the marks of the derived tables that it was made of. A mark that is
 * still true means that there is nothing to do. A run that is killed before the mark makes the same
 * rows again.
 */
public final class DeriveJob {
  /** Rows that derivations handle for each content, roughly. */
  private static final long ROWS_OF_CONTENT = 30;

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
    QueryCompilation.suit(spark, store.rowCount(Catalog.CONTENT) * ROWS_OF_CONTENT);
    Map<String, Long> made = new LinkedHashMap<>();
    List<String> upToDate = new ArrayList<>();
    String contents = store.id(Catalog.CONTENT) + " " + store.lastBatch(Catalog.CONTENT);
    for (Derivation derivation : Derivations.of(settings)) {
      long mark = mark(derivation, contents);
      if (derivation.tables().stream().allMatch(table -> store.mark(table) == mark)) {
        derivation.tables().forEach(table -> upToDate.add(table.name()));
      } else {
        made.putAll(
            stages.run(
                derivation.title(),
                derivation.tables().size(),
                "tables",
                () -> make(derivation, mark)));
      }
    }

    return new RunSummary.Derived(made, upToDate);
  }

  private long mark(Derivation derivation, String contents) {
    StringBuilder basis = new StringBuilder(contents);
    basis.append(' ').append(derivation.version()).append(' ').append(derivation.settings());
    derivation.derivedFrom().forEach(table -> basis.append(' ').append(store.mark(table)));
    byte[] bytes = basis.toString().getBytes(StandardCharsets.UTF_8);
    return new Blake3().contentHash(bytes, 0, bytes.length).fileId();
  }

  private Map<String, Long> make(Derivation derivation, long mark) {
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Sources sources = new Sources(spark, store)) {
      Map<TableDeclaration, Dataset<Row>> made = derivation.rows(sources);
      for (TableDeclaration table : derivation.tables()) {
        store.replace(table, inDeclaredOrder(table, made.get(table)));
        rows.put(table.name(), store.rowCount(table));
        stages.listener().progressed(rows.size(), 0);
      }
    }

    derivation.tables().forEach(table -> store.setMark(table, mark));
    return rows;
  }

  private static Dataset<Row> inDeclaredOrder(TableDeclaration table, Dataset<Row> rows) {
    return rows.select(
        table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new));
  }
}
