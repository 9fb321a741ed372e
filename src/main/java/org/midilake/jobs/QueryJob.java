package org.midilake.jobs;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;
import static org.apache.spark.sql.functions.to_json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.midilake.delta.DeltaStore;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.UserFault;

/** Answers Spark SQL queries over the tables. */
final class QueryJob {
  /** More rows than a person reads; other formats have no limit. */
  private static final int TABLE_ROWS = 1000;

  private static final Map<String, String> JSON_OPTIONS = Map.of("ignoreNullFields", "false");

  private final SparkSession spark;
  private final DeltaStore store;

  QueryJob(SparkSession spark, DeltaStore store) {
    this.spark = spark;
    this.store = store;
  }

  /**
   * Writes the rows of a query.
   *
   * @throws UserFault if the query can't be understood
   */
  void run(String sql, OutputFormat format, Appendable out) {
    registerTables(sql);
    try {
      Dataset<Row> rows = spark.sql(sql);
      switch (format) {
        case TABLE -> writeTable(rows, out);
        case CSV -> writeCsv(rows, out);
        case JSON -> writeLines(rows.select(to_json(struct(col("*")), JSON_OPTIONS)), out);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new UserFault(
            firstLine(e.getMessage())
                + " Tables: "
                + Tables.all().stream()
                    .map(TableDeclaration::name)
                    .collect(Collectors.joining(", "))
                + ".",
            e);
      }

      throw e;
    }
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message);
  }

  /** Only the tables that the text names: opening one costs a quarter of a second. */
  private void registerTables(String sql) {
    for (TableDeclaration table : Tables.namedIn(sql)) {
      if (store.exists(table)) {
        store.read(table).createOrReplaceTempView(table.name());
      }
    }
  }

  private static void writeTable(Dataset<Row> rows, Appendable out) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    cells.add(Arrays.asList(rows.columns()));
    Dataset<Row> texts = select(rows, field -> column(field).cast(DataTypes.StringType));
    List<Row> first = texts.takeAsList(TABLE_ROWS + 1);
    for (Row row : first.subList(0, Math.min(first.size(), TABLE_ROWS))) {
      List<String> line = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        line.add(row.isNullAt(i) ? "" : row.getString(i));
      }

      cells.add(line);
    }

    TextTable.write(cells, out);
    if (first.size() > TABLE_ROWS) {
      out.append("The first " + TABLE_ROWS + " rows; --format csv or json gives all.\n");
    }
  }

  private static void writeCsv(Dataset<Row> rows, Appendable out) throws IOException {
    out.append(String.join(",", rows.columns())).append('\n');
    Dataset<Row> flat =
        select(
            rows, field -> isNested(field) ? to_json(column(field), JSON_OPTIONS) : column(field));
    writeLines(flat.select(to_csv(struct(col("*")))), out);
  }

  private static boolean isNested(StructField field) {
    return field.dataType() instanceof ArrayType || field.dataType() instanceof StructType;
  }

  private static Dataset<Row> select(
      Dataset<Row> rows, java.util.function.Function<StructField, Column> expression) {
    return rows.select(
        Arrays.stream(rows.schema().fields())
            .map(field -> expression.apply(field).alias(field.name()))
            .toArray(Column[]::new));
  }

  private static Column column(StructField field) {
    return col("`" + field.name().replace("`", "``") + "`");
  }

  private static void writeLines(Dataset<Row> lines, Appendable out) throws IOException {
    for (Iterator<Row> rows = lines.toLocalIterator(); rows.hasNext(); ) {
      out.append(rows.next().getString(0)).append('\n');
    }
  }
}
