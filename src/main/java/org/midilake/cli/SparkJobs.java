package org.midilake.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.apache.spark.sql.SparkSession;
import org.midilake.jobs.Jobs;
import org.midilake.jobs.OutputFormat;
import org.midilake.jobs.RunContext;
import org.midilake.jobs.RunListener;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.TableInfo;
import org.midilake.jobs.quality.Gate;
import org.midilake.settings.JsonText;
import org.midilake.settings.Settings;
import org.midilake.spark.SessionFactory;

/** The jobs, each with a Spark session that starts when it is asked for. */
final class SparkJobs implements JobRunner.Factory {
  private final Surroundings surroundings;

  SparkJobs(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public JobRunner forJob(Settings settings, RunListener listener) {
    LogFile.use(settings, surroundings);
    return runner(SessionFactory.forJob(settings), settings, listener);
  }

  @Override
  public JobRunner forQuestion(Settings settings, RunListener listener) {
    LogFile.use(settings, surroundings);
    return runner(SessionFactory.forQuestion(settings), settings, listener);
  }

  private static JobRunner runner(SparkSession spark, Settings settings, RunListener listener) {
    RunContext context =
        new RunContext(ProgramVersion.text(), JsonText.of(settings.withSecretsHidden()));
    return new Runner(new Jobs(spark, settings, context, listener));
  }

  /** Hands everything on. */
  private record Runner(Jobs jobs) implements JobRunner {
    @Override
    public RunSummary run() {
      return jobs.run();
    }

    @Override
    public RunSummary ingest() {
      return jobs.ingest();
    }

    @Override
    public RunSummary derive() {
      return jobs.derive();
    }

    @Override
    public RunSummary export() {
      return jobs.export();
    }

    @Override
    public void query(String sql, OutputFormat format, Appendable out) {
      jobs.query(sql, format, out);
    }

    @Override
    public String report() {
      return jobs.report();
    }

    @Override
    public List<TableInfo> tables() {
      return jobs.tables();
    }

    @Override
    public List<String> verify() {
      return jobs.verify();
    }

    @Override
    public List<Gate> check() {
      return jobs.check();
    }

    @Override
    public Map<String, Long> optimize() {
      return jobs.optimize();
    }

    @Override
    public void vacuum(OptionalInt hours) {
      jobs.vacuum(hours);
    }

    @Override
    public void close() {
      jobs.close();
    }
  }
}
