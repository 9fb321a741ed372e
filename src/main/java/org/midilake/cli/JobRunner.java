package org.midilake.cli;

import java.util.List;
import org.midilake.jobs.OutputFormat;
import org.midilake.jobs.RunListener;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.TableInfo;
import org.midilake.settings.Settings;

/** What needs a Spark session. */
interface JobRunner extends AutoCloseable {
  RunSummary run();

  RunSummary ingest();

  RunSummary export();

  /** Writes the rows of a Spark SQL query over the tables. */
  void query(String sql, OutputFormat format, Appendable out);

  /** Every table, whether it exists or not. */
  List<TableInfo> tables();

  /** How the tables differ from their declarations, one line each; none if they do not. */
  List<String> verify();

  @Override
  void close();

  /** Starts a session. */
  interface Factory {
    /** A session for reading and writing whole libraries. */
    JobRunner forJob(Settings settings, RunListener listener);

    /** A session that starts fast, for a question. */
    JobRunner forQuestion(Settings settings, RunListener listener);
  }
}
