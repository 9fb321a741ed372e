package org.midilake.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.midilake.jobs.OutputFormat;
import org.midilake.jobs.RunListener;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.TableInfo;
import org.midilake.jobs.quality.Gate;
import org.midilake.settings.Settings;

/** Jobs that do nothing, and remember what they were asked. */
final class FakeJobs implements JobRunner.Factory, JobRunner {
  final List<String> asked = new ArrayList<>();
  RunSummary summary = Summaries.complete();
  List<String> differences = List.of();
  List<Gate> gates = List.of();
  RuntimeException fault;

  @Override
  public JobRunner forJob(Settings settings, RunListener listener) {
    asked.add("job on " + settings.inputs() + " in " + settings.warehouse());
    listener.stageStarted("Reading files", 2, "files");
    listener.stageEnded("Reading files", 0.1);
    return this;
  }

  @Override
  public JobRunner forQuestion(Settings settings, RunListener listener) {
    asked.add("question in " + settings.warehouse());
    return this;
  }

  @Override
  public RunSummary run() {
    return answer("run", summary);
  }

  @Override
  public RunSummary ingest() {
    return answer("ingest", summary);
  }

  @Override
  public RunSummary derive() {
    return answer("derive", summary);
  }

  @Override
  public RunSummary export() {
    return answer("export", summary);
  }

  @Override
  public void query(String sql, OutputFormat format, Appendable out) {
    try {
      out.append(answer(sql + " as " + format, "rows\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String report() {
    return answer("report", "<!DOCTYPE html>");
  }

  @Override
  public List<TableInfo> tables() {
    return answer("tables", List.of(new TableInfo("content", 1234, 1, 5_000_000, 3, "A content.")));
  }

  @Override
  public List<String> verify() {
    return answer("verify", differences);
  }

  @Override
  public List<Gate> check() {
    return answer("check", gates);
  }

  @Override
  public Map<String, Long> optimize() {
    return answer("optimize", Map.of("content", 12L));
  }

  @Override
  public void vacuum(OptionalInt hours) {
    asked.add("vacuum " + hours);
  }

  @Override
  public void close() {
    asked.add("closed");
  }

  private <T> T answer(String question, T answer) {
    asked.add(question);
    if (fault != null) {
      throw fault;
    }

    return answer;
  }
}
