package org.midilake.cli;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.midilake.jobs.OutputFormat;
import org.midilake.jobs.RunListener;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.TableInfo;
import org.midilake.jobs.quality.Gate;
import org.midilake.settings.Settings;

/** What needs a Spark session. */
interface JobRunner extends AutoCloseable {
  RunSummary run();

  RunSummary ingest();

  RunSummary derive();

  RunSummary export();

  /** Writes the rows of a Spark SQL query over the tables. */
  void query(String sql, OutputFormat format, Appendable out);

  /** A page about the library, for a browser. */
  String report();

  /** Every table, whether it exists or not. */
  List<TableInfo> tables();

  /** How the tables differ from their declarations, one line each; none if they do not. */
  List<String> verify();

  /** The quality gates, passed or not. */
  List<Gate> check();

  /** Joins small files; how many were replaced, by table. */
  Map<String, Long> optimize();

  /** Removes files that no version since so many hours ago needs. */
  void vacuum(OptionalInt hours);

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
