package org.midilake.delta;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Format;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.midilake.schema.TableDeclaration;
import org.midilake.spark.SparkSchemas;
import org.midilake.spark.parquet.DataFile;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Commits to a table that need no query: Delta's own commands for them plan and run Spark jobs. */
final class Commits {
  private final DeltaLog log;
  private final TableDeclaration table;
  private final Map<String, String> properties;

  /** {@code properties} are those of the table, if it has yet to be made. */
  Commits(DeltaLog log, TableDeclaration table, Map<String, String> properties) {
    this.log = log;
    this.table = table;
    this.properties = properties;
  }

  /** Makes the table, without rows. */
  void create() {
    OptimisticTransaction transaction = log.startTransaction();
    Metadata metadata = declare(transaction);
    transaction.commit(
        scala(List.of()), new DeltaOperations.CreateTable(metadata, false, false, Option.empty()));
  }

  private Metadata declare(OptimisticTransaction transaction) {
    log.createLogDirectoriesIfNotExists();
    Metadata metadata =
        new Metadata(
            UUID.randomUUID().toString(),
            null,
            table.doc(),
            new Format("parquet", scala(Map.of())),
            SparkSchemas.of(table).json(),
            scala(List.of()),
            scala(properties),
            Option.apply(System.currentTimeMillis()));
    transaction.updateMetadataForNewTable(metadata);
    return metadata;
  }

  /**
   * Adds files, once: nothing happens if the table follows that batch already. Makes the table if
   * it is not there: one commit does both.
   *
   * @param files already in the table's folder
   */
  void add(String application, long batch, List<DataFile> files) {
    OptimisticTransaction transaction = log.startTransaction();
    if (transaction.readVersion() < 0) {
      declare(transaction);
    } else if (Snapshots.lastTransaction(transaction.snapshot(), application) >= batch) {
      return;
    }

    long now = System.currentTimeMillis();
    List<Action> actions = new ArrayList<>();
    actions.add(new SetTransaction(application, batch, Option.apply(now)));
    files.forEach(file -> actions.add(added(file, now)));
    transaction.commit(scala(actions), writing(SaveMode.Append));
  }

  /** Notes numbers of applications, whatever they were before, and changes nothing else. */
  void mark(Map<String, Long> numbers) {
    log.startTransaction().commit(scala(notes(numbers)), writing(SaveMode.Append));
  }

  /** Puts rows of the declared columns in the place of all rows, and notes numbers with them. */
  void replace(Dataset<Row> rows, Map<String, Long> numbers) {
    OptimisticTransaction transaction = log.startTransaction();
    if (transaction.readVersion() < 0) {
      declare(transaction);
    }

    List<Action> actions = notes(numbers);
    CollectionConverters.asJava(transaction.filterFiles())
        .forEach(file -> actions.add(file.remove()));
    CollectionConverters.asJava(transaction.writeFiles(rows)).forEach(actions::add);
    transaction.commit(scala(actions), writing(SaveMode.Overwrite));
  }

  private static List<Action> notes(Map<String, Long> numbers) {
    Option<Object> now = Option.apply(System.currentTimeMillis());
    List<Action> notes = new ArrayList<>();
    numbers.forEach(
        (application, number) -> notes.add(new SetTransaction(application, number, now)));
    return notes;
  }

  private static DeltaOperations.Operation writing(SaveMode mode) {
    return new DeltaOperations.Write(
        mode,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static AddFile added(DataFile file, long now) {
    return new AddFile(
        file.name(),
        scala(Map.of()),
        file.bytes(),
        now,
        true,
        file.statistics(),
        null,
        null,
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty(),
        Option.empty());
  }

  private static <T> Seq<T> scala(List<T> list) {
    return CollectionConverters.asScala(list).toSeq();
  }

  private static scala.collection.immutable.Map<String, String> scala(Map<String, String> map) {
    return scala.collection.immutable.Map.from(CollectionConverters.asScala(map));
  }
}
