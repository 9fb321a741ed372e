package org.midilake.bench;

import static org.apache.spark.sql.functions.broadcast;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.midilake.delta.DeltaStore;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.Settings;
import org.midilake.settings.SettingsLoader;
import org.midilake.settings.SettingsSources;
import org.midilake.spark.SessionFactory;
import org.midilake.tables.Catalog;

/**
 * Makes the tables of a large library of those of a small one: every row many times, each time
 * about other contents at other places. Frequencies are those of the small library. Tables that are
 * there are kept.
 *
 * <p>Command: {@code submit/bench/java.sh org.midilake.bench.MultipliedLibrary WAREHOUSE
 * NEW_WAREHOUSE TIMES}
 */
public final class MultipliedLibrary {
  /** What the report page asks; other tables are left out. */
  private static final List<TableDeclaration> TABLES =
      List.of(
          Catalog.CONTENT,
          Catalog.FILE_LOCATION,
          Catalog.MUSICAL_METADATA,
          Catalog.DRUM_ANALYSIS,
          Catalog.INSTRUMENT,
          Catalog.FINDING,
          Catalog.DUPLICATE_GROUP,
          Catalog.FILE_TAG);

  /** Columns that tell contents and places apart; the number of the copy is {@code copy}. */
  private static final Map<String, String> OF_THE_COPY =
      Map.of(
          "file_id", "xxhash64(file_id, copy) & 9223372036854775807",
          "content_hash", "sha2(concat(content_hash, copy), 256)",
          "canonical_path", "concat('/library ', copy, canonical_path)",
          "path", "concat('/library ', copy, path)");

  private MultipliedLibrary() {}

  /** Writes the tables. */
  public static void main(String[] arguments) throws IOException {
    int times = Integer.parseInt(arguments[2]);
    Warehouse from = new Warehouse(arguments[0]);
    Warehouse to = new Warehouse(arguments[1]);
    try (SparkSession spark = SessionFactory.forJob(from.settings())) {
      for (TableDeclaration table : TABLES) {
        String target = to.store(spark).path(table);
        if (!to.store(spark).exists(table)) {
          Dataset<Row> rows = from.store(spark).read(table);
          if (table.equals(Catalog.FILE_TAG)) {
            // They are a dozen for each file: what the page asks of them is enough.
            rows = rows.select("file_id", "tag_id", "category", "name");
          }

          multiplied(spark, rows, times).write().format("delta").save(target);
        }

        System.out.printf(
            "%s: %,d rows%n", table.name(), spark.read().format("delta").load(target).count());
      }

      Dataset<Row> runs = from.store(spark).read(Catalog.RUN);
      runs.write().format("delta").mode("ignore").save(to.store(spark).path(Catalog.RUN));
    }
  }

  private static Dataset<Row> multiplied(SparkSession spark, Dataset<Row> rows, int times) {
    Dataset<Row> copies = spark.range(0, times, 1, 4).toDF("copy");
    List<Column> columns = new ArrayList<>();
    for (String name : rows.columns()) {
      columns.add(functions.expr(OF_THE_COPY.getOrDefault(name, name)).as(name));
    }

    return copies.crossJoin(broadcast(rows)).select(columns.toArray(Column[]::new));
  }

  /** A warehouse, with the settings that open it. */
  private record Warehouse(String warehouse) {
    Settings settings() {
      return SettingsLoader.load(
              new SettingsSources(
                  Optional.empty(), Map.of(), List.of(), List.of(), Optional.of(warehouse)))
          .settings();
    }

    DeltaStore store(SparkSession spark) {
      return new DeltaStore(spark, settings().warehouse());
    }
  }
}
