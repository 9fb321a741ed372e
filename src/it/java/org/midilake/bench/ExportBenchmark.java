package org.midilake.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.midilake.jobs.export.CopyRows;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.Ddl;
import org.midilake.postgres.DeletedTree;
import org.midilake.postgres.LoadRequest;
import org.midilake.postgres.StagedLoad;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.ExportSettings;
import org.midilake.tables.Catalog;

/**
 * Compares a load with Spark's own JDBC writer: the same cached rows, the same connections, into
 * the same server, one after the other. Two pairs are measured: copying into staging tables against
 * writing into plain unlogged tables, and the whole load (staging, indexes, checks, commit) against
 * writing into tables that have the same keys, references and indexes.
 *
 * <p>{@code submit/bench/export.sh [ROUNDS [CONTENTS]]}
 */
public final class ExportBenchmark {
  private static final int CONNECTIONS = 2;
  private static final int TRACKS_OF_CONTENT = 10;
  private static final List<TableDeclaration> TABLES = List.of(Catalog.CONTENT, Catalog.TRACK);

  private final DatabaseAddress address;
  private final Properties password;
  private final Map<TableDeclaration, Dataset<Row>> rows;
  private final long rowCount;

  private ExportBenchmark(
      DatabaseAddress address, Properties password, SparkSession spark, int contents) {
    this.address = address;
    this.password = password;
    this.rows = new LinkedHashMap<>();
    rows.put(Catalog.CONTENT, BenchmarkRows.contents(spark, contents));
    rows.put(Catalog.TRACK, BenchmarkRows.tracks(spark, contents, TRACKS_OF_CONTENT));
    long count = 0;
    for (Dataset<Row> table : rows.values()) {
      count += table.persist(StorageLevel.MEMORY_ONLY()).count();
    }

    this.rowCount = count;
  }

  public static void main(String[] arguments) throws Exception {
    int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
    int contents = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
    Path warehouse = Files.createTempDirectory("midilake-export");
    EmbeddedDatabase database = EmbeddedDatabase.of(warehouse.toString(), 0);
    SparkSession spark =
        SparkSession.builder()
            .master("local[" + CONNECTIONS + "]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.log.level", "ERROR")
            .getOrCreate();
    try {
      DatabaseAddress address = database.start();
      String line = Files.readString(Path.of(address.passwordFile())).strip();
      Properties password = new Properties();
      password.setProperty("user", address.user());
      password.setProperty("password", line.substring(line.lastIndexOf(':') + 1));
      password.setProperty("driver", "org.postgresql.Driver");
      password.setProperty("reWriteBatchedInserts", "true");
      new ExportBenchmark(address, password, spark, contents).run(rounds);
    } finally {
      spark.stop();
      database.stop();
      DeletedTree.of(warehouse);
    }
  }

  private void run(int rounds) throws SQLException {
    System.out.printf("%d rows, %d connections, rows/s%n", rowCount, CONNECTIONS);
    System.out.printf(
        "%-8s %12s %12s %7s   %12s %12s %7s%n",
        "round", "JDBC plain", "COPY", "ratio", "JDBC keys", "whole load", "ratio");
    List<double[]> measured = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      double plain = writer(Constraints.NONE);
      double keyed = writer(Constraints.ALL);
      double[] load = load();
      double[] figures = {plain, load[0], load[0] / plain, keyed, load[1], load[1] / keyed};
      // The first round warms everything up.
      print(round == 0 ? "warm-up" : Integer.toString(round), figures);
      if (round > 0) {
        measured.add(figures);
      }
    }

    double[] medians = new double[6];
    for (int i = 0; i < medians.length; i++) {
      int figure = i;
      medians[i] =
          measured.stream()
              .mapToDouble(figures -> figures[figure])
              .sorted()
              .skip(measured.size() / 2)
              .findFirst()
              .orElse(Double.NaN);
    }

    print("median", medians);
  }

  private static void print(String name, double[] figures) {
    System.out.printf(
        "%-8s %,12.0f %,12.0f %7.2f   %,12.0f %,12.0f %7.2f%n",
        name, figures[0], figures[1], figures[2], figures[3], figures[4], figures[5]);
  }

  /** What the tables have that the writer fills. */
  private enum Constraints {
    NONE,
    ALL
  }

  /** Rows per second of Spark's writer. */
  private double writer(Constraints constraints) throws SQLException {
    String schema = fresh();
    List<String> ddl = Ddl.statements(schema, TABLES);
    Stream<String> wanted =
        constraints == Constraints.ALL
            ? ddl.stream()
            : ddl.stream()
                .filter(sql -> sql.startsWith("CREATE SCHEMA") || sql.startsWith("CREATE TABLE"))
                .map(sql -> sql.replaceFirst("^CREATE TABLE", "CREATE UNLOGGED TABLE"));
    try (Connection connection = Connections.open(address, "bench");
        Statement statement = connection.createStatement()) {
      for (String sql : wanted.toList()) {
        statement.execute(sql);
      }

      long start = System.nanoTime();
      for (TableDeclaration table : TABLES) {
        rows.get(table)
            .coalesce(CONNECTIONS)
            .write()
            .mode(SaveMode.Append)
            .option("batchsize", 10_000)
            .jdbc(address.url(), schema + "." + table.name(), password);
      }

      double rate = perSecond(start);
      drop(statement, schema);
      return rate;
    }
  }

  /** Rows per second of copying alone, and of the whole load. */
  private double[] load() throws SQLException {
    String schema = fresh();
    LoadRequest request =
        LoadRequest.ofCatalog(address, schema, ExportSettings.Mode.UPSERT, "bench", 1);
    double[] copying = new double[1];
    long start = System.nanoTime();
    StagedLoad.run(
        request,
        load -> {
          long startOfCopy = System.nanoTime();
          Map<String, Long> counted = new LinkedHashMap<>();
          for (TableDeclaration table : TABLES) {
            counted.put(
                table.name(),
                CopyRows.of(
                    rows.get(table).queryExecution().toRdd().toJavaRDD(),
                    load.copyOf(table),
                    CONNECTIONS));
          }

          copying[0] = perSecond(startOfCopy);
          return counted;
        });
    double whole = perSecond(start);
    try (Connection connection = Connections.open(address, "bench");
        Statement statement = connection.createStatement()) {
      drop(statement, schema);
      drop(statement, schema + "_staging");
    }

    return new double[] {copying[0], whole};
  }

  private double perSecond(long start) {
    return rowCount * 1e9 / (System.nanoTime() - start);
  }

  private static String fresh() {
    return "s" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static void drop(Statement statement, String schema) throws SQLException {
    statement.execute("DROP SCHEMA " + schema + " CASCADE");
    statement.execute("CHECKPOINT");
  }
}
