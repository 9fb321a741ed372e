package org.midilake.jobs.derive;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.Basis;
import org.midilake.delta.DeltaStore;
import org.midilake.hash.Blake3;
import org.midilake.jobs.ingest.ReadLog;
import org.midilake.schema.TableDeclaration;
import org.midilake.tables.Catalog;

/**
 * Brings the tables of one derivation after the other up to the tables that they are made of, or of
 * several at the same time. A table is marked with what it was made of: the last batch of the
 * contents, the version of its derivation, its settings, the marks of the derived tables that it
 * was made of. A mark that is still true means that there is nothing to do; one that is true but
 * for the batch, that only changed contents have to be looked at, where a derivation can. The mark
 * of a table that is made as a whole is in the same commit, that of another follows: a run that is
 * killed before makes the same rows again.
 */
final class BringUpToDate {
  /** With more than this share of the contents changed, all rows are made anew: one commit. */
  private static final double MANY_CHANGED = 0.2;

  private final SparkSession spark;
  private final DeltaStore store;
  private final SharedRows shared;

  /** What has changed since a batch, found once for all derivations that follow that batch. */
  private final Map<Long, Optional<Dataset<Row>>> changed = new HashMap<>();

  BringUpToDate(SparkSession spark, DeltaStore store, SharedRows shared) {
    this.spark = spark;
    this.store = store;
    this.shared = shared;
  }

  /** The rows of each table that was made anew; none if all were true. */
  Map<String, Long> tablesOf(Derivation derivation) {
    Basis basis = basis(derivation);
    return derivation.tables().stream().allMatch(table -> store.basis(table).equals(basis))
        ? Map.of()
        : make(derivation, basis);
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
    Optional<Dataset<Row>> contents = contentsToLookAt(derivation, basis);
    Map<String, Long> rows = new LinkedHashMap<>();
    try (Sources sources = new Sources(spark, store, contents, shared)) {
      Map<TableDeclaration, Dataset<Row>> made = derivation.rows(sources);
      for (TableDeclaration table : derivation.tables()) {
        if (contents.isEmpty()) {
          store.replace(table, made.get(table), basis);
        } else if (table.hasColumn(Sources.FILE_ID)) {
          store.replace(table, contents.get(), made.get(table));
        }

        rows.put(table.name(), store.rowCount(table));
      }
    }

    if (contents.isPresent()) {
      derivation.tables().forEach(table -> store.setBasis(table, basis));
    }

    return rows;
  }

  /** The contents that a table lacks, if they are few and everything else is as it was. */
  private Optional<Dataset<Row>> contentsToLookAt(Derivation derivation, Basis basis) {
    List<Basis> before = derivation.tables().stream().map(store::basis).distinct().toList();
    long batch = before.get(0).batch();
    if (!derivation.isOfEachContent()
        || before.size() > 1
        || before.get(0).rules() != basis.rules()
        || batch == 0
        || batch > basis.batch()) {
      return Optional.empty();
    }

    return changedContents(batch, basis.batch());
  }

  private synchronized Optional<Dataset<Row>> changedContents(long afterBatch, long lastBatch) {
    return changed.computeIfAbsent(afterBatch, after -> fewContents(after, lastBatch));
  }

  private Optional<Dataset<Row>> fewContents(long afterBatch, long lastBatch) {
    Dataset<Row> contents =
        ReadLog.of(store, afterBatch, lastBatch).affectedContents().localCheckpoint();
    return contents.count() > MANY_CHANGED * store.rowCount(Catalog.CONTENT)
        ? Optional.empty()
        : Optional.of(contents);
  }
}
