package org.midilake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.jobs.RunSummary;

/** What people can do with the result of a run: commands to copy. */
final class NextSteps {
  private final RunSummary summary;
  private final String command;
  private final Optional<String> logFile;

  NextSteps(RunSummary summary, String command, Optional<String> logFile) {
    this.summary = summary;
    this.command = command;
    this.logFile = logFile;
  }

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    logFile.ifPresent(file -> lines.add("Log: " + file));
    summary.export().ifPresent(export -> lines.add("PostgreSQL: " + export.url()));
    lines.add("Try:");
    lines.add(
        midilake("query") + " \"SELECT final_key, count(*) FROM musical_metadata GROUP BY 1\"");
    lines.add(midilake("tables list"));
    if (summary.export().isEmpty()) {
      lines.add(midilake("export"));
    }

    summary
        .export()
        .ifPresent(
            export -> {
              lines.add("  psql " + quoted(export.url()) + " -c 'SELECT count(*) FROM content'");
              if (export.embedded()) {
                lines.add(midilake("database stop") + "   # the embedded PostgreSQL");
              }
            });
    return lines;
  }

  private String midilake(String subcommand) {
    return "  " + command + " " + subcommand + " --warehouse " + quoted(summary.warehouse());
  }

  /** As one word for a shell. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:@%+=,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
