package org.midilake.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.GeneratedLibrary;
import org.midilake.postgres.TypicalSearch;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.settings.ExportSettings;

/**
 * Measures typical searches in a generated library, one connection, each search as an application
 * sends it.
 *
 * <p>{@code submit/bench/search.sh [--contents N] [--rounds N] [--warehouse DIR]}
 */
public final class SearchBenchmark {
  private static final String SCHEMA = "public";

  private SearchBenchmark() {}

  public static void main(String[] arguments) throws SQLException {
    String warehouse = arguments[0];
    int contents = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    EmbeddedDatabase database = EmbeddedDatabase.of(warehouse, 0);
    try {
      DatabaseAddress address = database.start();
      try (Connection connection = Connections.open(address, "bench");
          Statement statement = connection.createStatement()) {
        fill(statement, address, contents);
        measure(statement, rounds);
        printSizes(statement);
      }
    } finally {
      database.stop();
    }
  }

  private static void fill(Statement statement, DatabaseAddress address, int contents)
      throws SQLException {
    long present = count(statement, "SELECT coalesce(max(last_batch), 0) FROM public.export_state");
    if (present == contents) {
      return;
    }

    long start = System.nanoTime();
    Map<String, Long> rows =
        GeneratedLibrary.load(address, SCHEMA, ExportSettings.Mode.REPLACE, 1, contents);
    System.out.printf(
        Locale.ROOT,
        "%,d rows of %,d contents made and loaded in %.0f s%n",
        rows.values().stream().mapToLong(Long::longValue).sum(),
        contents,
        (System.nanoTime() - start) / 1e9);
    statement.execute("VACUUM (ANALYZE)");
  }

  private static long count(Statement statement, String sql) {
    try (ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getLong(1);
    } catch (SQLException e) {
      return -1;
    }
  }

  private static void measure(Statement statement, int rounds) throws SQLException {
    Map<String, List<Double>> times = new LinkedHashMap<>();
    List<Double> searches = new ArrayList<>();
    List<Double> facets = new ArrayList<>();
    for (int round = 0; round <= rounds; round++) {
      for (TypicalSearch search : TypicalSearch.all(statement, round)) {
        long start = System.nanoTime();
        long rows = search.run(statement);
        double millis = (System.nanoTime() - start) / 1e6;
        // The first round warms the server's memory up.
        if (round > 0) {
          times.computeIfAbsent(search.name() + " " + rows(rows), name -> new ArrayList<>());
          times.get(search.name() + " " + rows(rows)).add(millis);
          (search.countsFacets() ? facets : searches).add(millis);
        }
      }
    }

    System.out.printf("%-52s %9s %9s%n", "search (rows)", "median", "95 %");
    times.forEach(SearchBenchmark::print);
    print("all searches without facets", searches);
    print("all counts of facets", facets);
  }

  /** As src/test/resources/org/midilake/postgres/index-sizes.tsv holds them. */
  private static void printSizes(Statement statement) throws SQLException {
    try (ResultSet sizes =
        statement.executeQuery(
            """
            SELECT indexrelname, round(pg_relation_size(indexrelid) / 1e6) FROM pg_stat_user_indexes
            WHERE schemaname = 'public' AND indexrelname LIKE '%_idx' ORDER BY 1""")) {
      while (sizes.next()) {
        System.out.printf("%s\t%s%n", sizes.getString(1), sizes.getString(2));
      }
    }
  }

  private static String rows(long rows) {
    return rows == 0 ? "(none)" : "";
  }

  /** The 95th percentile is by nearest rank: the least time that 95 % of the searches keep. */
  private static void print(String name, List<Double> millis) {
    double[] sorted = millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    System.out.printf(
        Locale.ROOT,
        "%-52s %6.1f ms %6.1f ms%n",
        name,
        sorted[sorted.length / 2],
        sorted[(95 * sorted.length + 99) / 100 - 1]);
  }
}
