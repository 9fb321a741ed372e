package org.midilake.jobs;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.midilake.delta.DeltaStore;
import org.midilake.ingest.AnalysisVersion;
import org.midilake.jobs.derive.DeriveJob;
import org.midilake.jobs.export.ExportJob;
import org.midilake.jobs.ingest.IngestJob;
import org.midilake.postgres.DatabaseAddress;
import org.midilake.postgres.RecordUpsert;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import org.midilake.tables.Catalog;
import org.midilake.tables.RunRow;

/** One run, part by part; at its end it is written down in the table {@code run}. */
final class RecordedRun {
  private static final int DONE = 0;
  private static final int DONE_WITH_FAILURES = 3;

  private final SparkSession spark;
  private final Settings settings;
  private final RunContext context;
  private final DeltaStore store;
  private final Stages stages;
  private final String runId = UUID.randomUUID().toString();
  private final Instant startedAt = now();
  private Optional<RunSummary.Library> library = Optional.empty();
  private Optional<RunSummary.AnalysisTimes> analysisTimes = Optional.empty();
  private Optional<RunSummary.Derived> derived = Optional.empty();
  private Optional<RunSummary.Export> export = Optional.empty();
  private Optional<DatabaseAddress> address = Optional.empty();
  private boolean isFirstExport;

  RecordedRun(
      SparkSession spark,
      Settings settings,
      RunContext context,
      DeltaStore store,
      RunListener listener) {
    this.spark = spark;
    this.settings = settings;
    this.context = context;
    this.store = store;
    stages = new Stages(spark.sparkContext(), listener);
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  RecordedRun ingest() {
    IngestJob job = new IngestJob(spark, settings, store, stages);
    library = Optional.of(job.run());
    analysisTimes = job.analysisTimes();
    return this;
  }

  /** Checks the tables, and makes those that an earlier version of the program did not know. */
  RecordedRun prepare() {
    return stages.run(
        "Checking tables",
        0,
        "tables",
        () -> {
          Tables.verify(store);
          Tables.createAbsent(store);
          return this;
        });
  }

  RecordedRun derive() {
    derived = Optional.of(new DeriveJob(spark, settings, store, stages).run());
    return this;
  }

  RecordedRun export() {
    ExportJob job = new ExportJob(settings, store, stages);
    DatabaseAddress database = job.address();
    isFirstExport = job.isFirst(database);
    Map<String, Long> sent = job.run(database);
    address = Optional.of(database);
    export =
        Optional.of(
            new RunSummary.Export(
                database.psqlUrl(),
                settings.database().url().isEmpty(),
                settings.export().mode(),
                sent));
    return this;
  }

  /** Writes the run down and returns its facts. */
  RunSummary finish(String command) {
    RunSummary summary =
        new RunSummary(
            runId,
            command,
            settings.warehouse(),
            library,
            analysisTimes,
            derived,
            export,
            rowsPerTable(),
            stages.seconds(),
            library.map(this::exitCode).orElse(DONE));
    RunRow row =
        new RunRow(
            runId,
            command,
            startedAt,
            now(),
            summary.exitCode(),
            host(),
            context.version(),
            AnalysisVersion.CURRENT,
            context.settings(),
            settings.inputs(),
            JsonText.of(summary));
    RunTable runs = new RunTable(spark, store);
    List<RunRow> before = isFirstExport ? runs.all() : runs.sinceLastExport();
    runs.add(row);
    address.ifPresent(database -> send(database, before, row));
    return summary;
  }

  private void send(DatabaseAddress database, List<RunRow> before, RunRow row) {
    List<RunRow> rows = new ArrayList<>(before);
    rows.add(row);
    RecordUpsert.write(database, settings.database().schema(), Catalog.RUN, rows);
  }

  private int exitCode(RunSummary.Library facts) {
    double found = Math.max(facts.found(), 1);
    return facts.unreadable() / found > settings.ingest().unreadableShareLimit()
            || facts.rejected() / found > settings.ingest().rejectedShareLimit()
        ? DONE_WITH_FAILURES
        : DONE;
  }

  /** Rows of each table, this run's own among them. */
  private Map<String, Long> rowsPerTable() {
    List<Callable<Long>> tasks = new ArrayList<>();
    for (TableDeclaration table : Catalog.ALL) {
      tasks.add(() -> store.rowCount(table));
    }

    List<Long> counts = Tables.inParallel(tasks);
    Map<String, Long> rows = new LinkedHashMap<>();
    for (int i = 0; i < counts.size(); i++) {
      rows.put(Catalog.ALL.get(i).name(), counts.get(i));
    }

    rows.merge(Catalog.RUN.name(), 1L, Long::sum);
    return rows;
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown";
    }
  }
}
