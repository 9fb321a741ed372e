package org.midilake.delta;

import static org.apache.spark.sql.functions.col;

import io.delta.tables.DeltaTable;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.Snapshot;
import org.midilake.schema.ColumnDeclaration;
import org.midilake.schema.ColumnType;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.UserFault;
import org.midilake.spark.SparkSchemas;
import org.midilake.spark.parquet.DataFile;
import scala.Option;

/** The Delta tables of one warehouse. Every commit carries the number of the batch it follows. */
public final class DeltaStore {
  private static final String APPLICATION = "org.midilake.batch";

  private static final String BASIS = "org.midilake.derived.basis";
  private static final String BASIS_BATCH = "org.midilake.derived.batch";

  private final SparkSession spark;
  private final String folder;

  /** {@code folder} is a path with its scheme; the tables are in {@code tables} below it. */
  public DeltaStore(SparkSession spark, String folder) {
    this.spark = spark;
    this.folder = folder;
  }

  public String path(TableDeclaration table) {
    return tablesFolder() + "/" + table.name();
  }

  /** Folder with a folder for each table. */
  public String tablesFolder() {
    return folder + "/tables";
  }

  /** Whether the table has been made. */
  public boolean exists(TableDeclaration table) {
    return DeltaTable.isDeltaTable(spark, path(table));
  }

  /**
   * Checks that the table is as declared, if it is there.
   *
   * @throws SchemaMismatch if it has other columns than declared
   */
  public void verify(TableDeclaration table) {
    Snapshot snapshot = snapshot(table);
    if (snapshot.version() >= 0) {
      SchemaMismatch.check(path(table), SparkSchemas.of(table), snapshot.schema());
    }
  }

  /** Makes the table, without rows, if it is not there. */
  public void createIfAbsent(TableDeclaration table) {
    if (snapshot(table).version() < 0) {
      commits(table).create();
    }
  }

  private Commits commits(TableDeclaration table) {
    return new Commits(
        DeltaLog.forTable(spark, path(table)),
        table,
        Map.of("delta.dataSkippingStatsColumns", statisticsColumns(table)));
  }

  /** The columns people filter by; Delta has no statistics of truth values. */
  private static String statisticsColumns(TableDeclaration table) {
    return table.columns().stream()
        .filter(column -> column.filtered() && column.type() != ColumnType.BOOLEAN)
        .map(ColumnDeclaration::name)
        .collect(Collectors.joining(","));
  }

  /** All rows; none if the table has not been made. */
  public Dataset<Row> read(TableDeclaration table) {
    return snapshot(table).version() < 0
        ? spark.createDataFrame(List.of(), SparkSchemas.of(table))
        : spark.read().format("delta").load(path(table));
  }

  /**
   * The paths of a table's files.
   *
   * @param filter on columns with statistics; decides which files count
   */
  public List<String> files(TableDeclaration table, Column filter) {
    return Arrays.stream(read(table).where(filter).inputFiles())
        .map(file -> new Path(URI.create(file)).toString())
        .toList();
  }

  /**
   * Rows of some of a table's files: planned once for any number of queries, where {@link #read}
   * has Delta look for the files again for each of them.
   */
  public Dataset<Row> readFiles(TableDeclaration table, List<String> files) {
    return files.isEmpty()
        ? spark.createDataFrame(List.of(), SparkSchemas.of(table))
        : spark.read().schema(SparkSchemas.of(table)).parquet(files.toArray(String[]::new));
  }

  /**
   * All rows as they are now, for many queries: {@link #read} has Delta ask its log, in Spark jobs,
   * which files it needs for each query.
   */
  public Dataset<Row> readAsOfNow(TableDeclaration table) {
    return Snapshots.files(snapshot(table))
        .map(files -> readFiles(table, files))
        .orElseGet(() -> read(table));
  }

  public DeltaTable table(TableDeclaration table) {
    return DeltaTable.forPath(spark, path(table));
  }

  /** Number of the last batch that the table follows; 0 if none. */
  public long lastBatch(TableDeclaration table) {
    return Snapshots.lastTransaction(snapshot(table), APPLICATION);
  }

  /** Number of rows. */
  public long rowCount(TableDeclaration table) {
    OptionalLong known = Snapshots.rowCount(snapshot(table));
    return known.isPresent() ? known.getAsLong() : read(table).count();
  }

  /** Identifies the table among all tables of the world. */
  public String id(TableDeclaration table) {
    return snapshot(table).metadata().id();
  }

  public TableSize size(TableDeclaration table) {
    Snapshot snapshot = snapshot(table);
    return snapshot.version() < 0
        ? new TableSize(0, 0, 0, -1)
        : new TableSize(
            rowCount(table), snapshot.numOfFiles(), snapshot.sizeInBytes(), snapshot.version());
  }

  /**
   * Joins small files of the table.
   *
   * @return how many files were replaced
   */
  public long compact(TableDeclaration table) {
    return table(table)
        .optimize()
        .executeCompaction()
        .selectExpr("metrics.numFilesRemoved")
        .first()
        .getLong(0);
  }

  /**
   * Removes files that no version of the table since so many hours ago needs.
   *
   * @throws UserFault if Delta finds that too short
   */
  public void vacuum(TableDeclaration table, OptionalInt hours) {
    try {
      if (hours.isPresent()) {
        table(table).vacuum(hours.getAsInt());
      } else {
        table(table).vacuum();
      }
    } catch (IllegalArgumentException e) {
      throw new UserFault(
          "Files are kept for a week at least, unless"
              + " spark.databricks.delta.retentionDurationCheck.enabled is false.",
          e);
    }
  }

  /** How the table differs from its declaration, one part of a sentence each. */
  public List<String> differences(TableDeclaration table) {
    Snapshot snapshot = snapshot(table);
    return snapshot.version() < 0
        ? List.of("does not exist")
        : SchemaMismatch.differences(SparkSchemas.of(table), snapshot.schema());
  }

  private Snapshot snapshot(TableDeclaration table) {
    DeltaLog log = DeltaLog.forTable(spark, path(table));
    return log.update(false, Option.empty(), Option.empty());
  }

  /** Adds rows, once: nothing happens if the table follows that batch already. */
  public void append(TableDeclaration table, Dataset<Row> rows, long batch) {
    createIfAbsent(table);
    rows.write()
        .format("delta")
        .mode(SaveMode.Append)
        .option("txnAppId", APPLICATION)
        .option("txnVersion", batch)
        .save(path(table));
  }

  /**
   * Adds files, once: nothing happens if the table follows that batch already. Makes the table if
   * it is not there.
   */
  public void commit(TableDeclaration table, List<DataFile> files, long batch) {
    commits(table).add(APPLICATION, batch, files);
  }

  /**
   * Puts rows in the place of all rows of a derived table and notes what it was made of, in one
   * commit.
   *
   * @param rows columns of the declared names and types, in any order
   */
  public void replace(TableDeclaration table, Dataset<Row> rows, Basis basis) {
    Dataset<Row> ordered = inDeclaredOrder(table, rows);
    SchemaMismatch.checkTypes(path(table), SparkSchemas.of(table), ordered.schema());
    commits(table).replace(ordered, numbers(basis));
  }

  private static Dataset<Row> inDeclaredOrder(TableDeclaration table, Dataset<Row> rows) {
    return rows.select(
        table.columns().stream().map(column -> col(column.name())).toArray(Column[]::new));
  }

  /**
   * Puts rows in the place of those of some contents. In two commits: what is killed in between has
   * to be done again, with the same contents.
   *
   * @param contents with the column file_id
   */
  public void replace(TableDeclaration table, Dataset<Row> contents, Dataset<Row> rows) {
    table(table)
        .as("t")
        .merge(contents.as("c"), "t.file_id = c.file_id")
        .whenMatched()
        .delete()
        .execute();
    inDeclaredOrder(table, rows).write().format("delta").mode(SaveMode.Append).save(path(table));
  }

  /** What a derived table was last made of. */
  public Basis basis(TableDeclaration table) {
    Snapshot snapshot = snapshot(table);
    return new Basis(
        Snapshots.lastTransaction(snapshot, BASIS),
        Snapshots.lastTransaction(snapshot, BASIS_BATCH));
  }

  /** Notes what a derived table was made of. */
  public void setBasis(TableDeclaration table, Basis basis) {
    commits(table).mark(numbers(basis));
  }

  private static Map<String, Long> numbers(Basis basis) {
    return Map.of(BASIS, basis.rules(), BASIS_BATCH, basis.batch());
  }

  /** Number of the table's last commit; -1 if there is no such table. */
  public long version(TableDeclaration table) {
    return snapshot(table).version();
  }

  /** The lists of files of the batches that are not yet in all tables. */
  public BatchFiles batchFiles() {
    return new BatchFiles(tablesFolder() + "/_batches", spark.sparkContext().hadoopConfiguration());
  }

  /** Runs a merge or delete whose commit, too, carries the number of a batch. */
  public void following(long batch, Runnable change) {
    spark.conf().set("spark.databricks.delta.write.txnAppId", APPLICATION);
    spark.conf().set("spark.databricks.delta.write.txnVersion", batch);
    try {
      change.run();
    } finally {
      spark.conf().unset("spark.databricks.delta.write.txnAppId");
      spark.conf().unset("spark.databricks.delta.write.txnVersion");
    }
  }
}
