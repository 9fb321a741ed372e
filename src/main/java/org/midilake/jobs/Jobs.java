package org.midilake.jobs;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.delta.TableSize;
import org.midilake.jobs.ingest.Inputs;
import org.midilake.jobs.quality.Gate;
import org.midilake.jobs.quality.QualityJob;
import org.midilake.jobs.report.ReportJob;
import org.midilake.jobs.upkeep.Upkeep;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.Settings;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;

/** What the program does with a library, each as one call. */
public final class Jobs implements AutoCloseable {
  private final SparkSession spark;
  private final Settings settings;
  private final RunContext context;
  private final RunListener listener;
  private final DeltaStore store;

  /** {@code spark} is stopped by {@link #close}. */
  public Jobs(SparkSession spark, Settings settings, RunContext context, RunListener listener) {
    this.spark = spark;
    this.settings = settings;
    this.context = context;
    this.listener = listener;
    store = new DeltaStore(spark, Inputs.withScheme(settings.warehouse()));
  }

  /** Reads the inputs, brings the tables up to date and exports them. */
  public RunSummary run() {
    RecordedRun run = new RecordedRun(spark, settings, context, store, listener).ingest();
    return (settings.derive().inRun() ? run.derive() : run).export().finish("run");
  }

  /** Reads the inputs and brings the tables up to date. */
  public RunSummary ingest() {
    return new RecordedRun(spark, settings, context, store, listener).ingest().finish("ingest");
  }

  /** Makes the tables that are derived from others. */
  public RunSummary derive() {
    requireTables();
    return new RecordedRun(spark, settings, context, store, listener)
        .prepare()
        .derive()
        .finish("derive");
  }

  /** Exports the tables to PostgreSQL. */
  public RunSummary export() {
    requireTables();
    return new RecordedRun(spark, settings, context, store, listener).export().finish("export");
  }

  /**
   * Writes the rows of a Spark SQL query over the tables.
   *
   * @throws UserFault if the query can't be understood
   */
  public void query(String sql, OutputFormat format, Appendable out) {
    new QueryJob(spark, store).run(sql, format, out);
  }

  /** A page about the library, for a browser. */
  public String report() {
    requireTables();
    return new ReportJob(spark, store).page(context.version(), settings.warehouse());
  }

  /** Every table, whether it exists or not. */
  public List<TableInfo> tables() {
    List<Callable<TableInfo>> tasks = new ArrayList<>();
    for (TableDeclaration table : Tables.all()) {
      tasks.add(() -> info(table, store.size(table)));
    }

    return Tables.inParallel(tasks);
  }

  private static TableInfo info(TableDeclaration table, TableSize size) {
    return new TableInfo(
        table.name(), size.rows(), size.files(), size.bytes(), size.version(), table.doc());
  }

  /** How the tables differ from their declarations, one line each; none if they do not. */
  public List<String> verify() {
    List<String> differences = new ArrayList<>();
    for (TableDeclaration table : Tables.all()) {
      store
          .differences(table)
          .forEach(difference -> differences.add("Table " + table.name() + " " + difference + "."));
    }

    return differences;
  }

  /** The quality gates, passed or not. */
  public List<Gate> check() {
    requireTables();
    return new QualityJob(store).gates(settings.check(), verify().size(), Instant.now());
  }

  /** Joins small files of the tables; how many were replaced, by table. */
  public Map<String, Long> optimize() {
    requireTables();
    return new Upkeep(spark, store).optimize();
  }

  /** Removes files that no version of a table since so many hours ago needs. */
  public void vacuum(OptionalInt hours) {
    requireTables();
    new Upkeep(spark, store).vacuum(hours);
  }

  private void requireTables() {
    if (!store.exists(Catalog.CONTENT)) {
      throw new UserFault(
          "No tables in " + settings.warehouse() + " yet. Make them with `run` or `ingest`.");
    }
  }

  @Override
  public void close() {
    spark.stop();
  }
}
