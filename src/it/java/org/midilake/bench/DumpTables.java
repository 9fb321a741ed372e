package org.midilake.bench;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.postgres.Connections;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.embedded.EmbeddedDatabase;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.Settings;
import org.midilake.settings.SettingsLoader;
import org.midilake.settings.SettingsSources;
import org.midilake.spark.SessionFactory;
import org.midilake.tables.Catalog;

/**
 * Prints every row of every table of a warehouse and its embedded database, sorted, but those of
 * {@code run}, which tells about the runs and not about the library. Two libraries are equal if
 * what this prints is.
 *
 * <p>Command: {@code submit/bench/java.sh org.midilake.bench.DumpTables WAREHOUSE}; a line is
 * {@code delta TABLE ROW} or {@code postgres TABLE ROW}. A second argument, {@code delta}, leaves
 * the database out.
 */
public final class DumpTables {
  private final PrintStream out;

  private DumpTables(PrintStream out) {
    this.out = out;
  }

  /** Prints the tables of one warehouse. */
  public static void main(String[] arguments) throws IOException, SQLException {
    String warehouse = arguments[0];
    Settings settings =
        SettingsLoader.load(
                new SettingsSources(
                    Optional.empty(), Map.of(), List.of(), List.of(), Optional.of(warehouse)))
            .settings();
    PrintStream out =
        new PrintStream(new BufferedOutputStream(System.out), false, StandardCharsets.UTF_8);
    DumpTables dump = new DumpTables(out);
    dump.delta(settings);
    if (arguments.length == 1) {
      dump.postgres(EmbeddedDatabase.of(warehouse, 0).start(), settings.database().schema());
    }

    out.flush();
  }

  private void delta(Settings settings) throws IOException {
    try (SparkSession spark = SessionFactory.forJob(settings)) {
      DeltaStore store = new DeltaStore(spark, settings.warehouse());
      for (TableDeclaration table : ofTheLibrary()) {
        Dataset<Row> rows = store.read(table);
        Column[] columns = Arrays.stream(rows.columns()).map(rows::col).toArray(Column[]::new);
        rows.select(to_json(struct(columns)).as("row"))
            // Tables are many and small: one task for each is sooner done than a sort over
            // partitions.
            .coalesce(1)
            .sortWithinPartitions(col("row"))
            .as(Encoders.STRING())
            .toLocalIterator()
            .forEachRemaining(row -> out.println("delta " + table.name() + " " + row));
      }
    }
  }

  private void postgres(DatabaseAddress address, String schema) throws SQLException {
    try (Connection connection = Connections.open(address, "dump");
        Statement statement = connection.createStatement()) {
      for (TableDeclaration table : ofTheLibrary()) {
        String rows =
            "SELECT row_to_json(t)::text COLLATE \"C\" FROM \"%s\".\"%s\" t ORDER BY 1"
                .formatted(schema, table.name());
        try (ResultSet found = statement.executeQuery(rows)) {
          while (found.next()) {
            out.println("postgres " + table.name() + " " + found.getString(1));
          }
        }
      }
    }
  }

  private static List<TableDeclaration> ofTheLibrary() {
    return Catalog.ALL.stream().filter(table -> !table.equals(Catalog.RUN)).toList();
  }
}
