package org.midilake.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.ExportSettings.Mode;

/**
 * Loads the same files of rows with {@code psql \copy} and with the loader's own COPY, each in two
 * connections, into the same staging tables, and makes them live in the same way.
 *
 * <p>{@code submit/bench/load.sh [CONTENTS]}
 */
public final class CopyComparison {
  private static final int CONNECTIONS = 2;

  private final DatabaseAddress address;
  private final Path folder;
  private final List<TableDeclaration> tables =
      LoadRequest.tablesOfContents().stream()
          .map(LoadTable::declaration)
          .filter(GeneratedLibrary.tables()::contains)
          .toList();
  private final Map<String, Long> counts = new LinkedHashMap<>();
  private final Map<Path, Long> lines = new HashMap<>();
  private double copySeconds;

  private CopyComparison(DatabaseAddress address, Path folder) {
    this.address = address;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    int contents = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
    Path warehouse = Files.createTempDirectory("midilake-load");
    EmbeddedDatabase database = EmbeddedDatabase.of(warehouse.toString(), 0);
    try {
      CopyComparison comparison = new CopyComparison(database.start(), warehouse);
      comparison.write(contents);
      comparison.compare();
    } finally {
      database.stop();
      DeletedTree.of(warehouse);
    }
  }

  /** Writes the rows to files, a table in as many as there are connections. */
  private void write(int contents) throws Exception {
    try (Connection connection = Connections.open(address, "generate");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE SCHEMA made");
      for (TableDeclaration table : tables) {
        statement.execute(Ddl.createTable("CREATE UNLOGGED TABLE", "made", table));
        long rows =
            statement.executeLargeUpdate(
                "INSERT INTO made.%s %s"
                    .formatted(table.name(), GeneratedLibrary.select(table, 1, contents)));
        counts.put(table.name(), rows);
        for (int part = 0; part < CONNECTIONS; part++) {
          psql(
              "\\copy (SELECT * FROM made.%s WHERE mod(hashtext(ctid::text) & 65535, %d) = %d) TO '%s'"
                  .formatted(table.name(), CONNECTIONS, part, file(table, part)));
          lines.put(file(table, part), lines(file(table, part)));
        }
      }

      statement.execute("DROP SCHEMA made CASCADE");
    }
  }

  private void compare() throws SQLException, IOException {
    long rows = counts.values().stream().mapToLong(Long::longValue).sum();
    System.out.printf(Locale.ROOT, "%,d rows, %d connections%n", rows, CONNECTIONS);
    System.out.printf("%-10s %12s %14s%n", "by", "copy rows/s", "load rows/s");
    double[] theirs = load("psql", rows, this::psqlCopy);
    double[] ours = load("loader", rows, this::ownCopy);
    System.out.printf(
        Locale.ROOT, "%-10s %12.2f %14.2f%n", "ratio", ours[0] / theirs[0], ours[1] / theirs[1]);
    try (Stream<String> status = Files.lines(Path.of("/proc/self/status"))) {
      status.filter(line -> line.startsWith("VmHWM")).forEach(System.out::println);
    }
  }

  /** Copies one file into a staging table. */
  private interface Copier {
    void copy(StagedLoad load, TableDeclaration table, int part) throws Exception;
  }

  private double[] load(String schema, long rows, Copier copier) throws SQLException {
    LoadRequest request = LoadRequest.ofCatalog(address, schema, Mode.REPLACE, "made", 1);
    long start = System.nanoTime();
    StagedLoad.run(
        request,
        load -> {
          copyAll(load, copier);
          copySeconds = (System.nanoTime() - start) / 1e9;
          return counts;
        });
    double seconds = (System.nanoTime() - start) / 1e9;
    double[] rates = {rows / copySeconds, rows / seconds};
    System.out.printf(Locale.ROOT, "%-10s %,12.0f %,14.0f%n", schema, rates[0], rates[1]);
    return rates;
  }

  private void copyAll(StagedLoad load, Copier copier) {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      for (TableDeclaration table : tables) {
        List<Future<?>> parts = new ArrayList<>();
        for (int part = 0; part < CONNECTIONS; part++) {
          int number = part;
          parts.add(
              threads.submit(
                  () -> {
                    copier.copy(load, table, number);
                    return null;
                  }));
        }

        for (Future<?> part : parts) {
          part.get();
        }
      }
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private void ownCopy(StagedLoad load, TableDeclaration table, int part) throws IOException {
    load.copyOf(table).copy(part, TextRows.of(file(table, part)));
  }

  private void psqlCopy(StagedLoad load, TableDeclaration table, int part) throws Exception {
    PartitionCopy copy = load.copyOf(table);
    psql(
        "\\copy %s FROM '%s'"
            .formatted(Sql.qualified(copy.schema(), table.name()), file(table, part)));
    try (Connection connection = Connections.open(address, "count");
        Statement statement = connection.createStatement()) {
      // What the loader's own copy records: how many rows came.
      statement.execute(
          "INSERT INTO %s SELECT %s, %d, %d"
              .formatted(
                  Sql.qualified(copy.schema(), Staging.PARTITION.name()),
                  Sql.literal(table.name()),
                  part,
                  lines.get(file(table, part))));
    }
  }

  private static long lines(Path file) throws IOException {
    try (Stream<String> all = Files.lines(file)) {
      return all.count();
    }
  }

  private Path file(TableDeclaration table, int part) {
    return folder.resolve(table.name() + "." + part);
  }

  private void psql(String command) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-c", command, address.psqlUrl())
            .inheritIO()
            .start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("psql failed: " + command);
    }
  }
}
