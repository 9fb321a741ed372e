package org.midilake.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.midilake.jobs.RunSummary;

/** The facts of a run as lines for people. */
final class SummaryText {
  private final List<String> lines = new ArrayList<>();

  private SummaryText() {}

  /**
   * The lines.
   *
   * @param command how people call the program
   */
  static List<String> of(RunSummary summary, String command, Optional<String> logFile) {
    SummaryText text = new SummaryText();
    text.add(summary);
    text.lines.add("");
    text.lines.add(outcome(summary));
    text.lines.addAll(new NextSteps(summary, command, logFile).lines());
    return List.copyOf(text.lines);
  }

  private void add(RunSummary summary) {
    summary.library().ifPresent(this::library);
    summary.analysisTimes().ifPresent(this::times);
    counts("Rows in the Delta tables", summary.rowsPerTable());
    summary.derived().ifPresent(this::derived);
    summary.export().ifPresent(export -> counts(sentTitle(export), export.rowsSent()));
    seconds(summary.secondsPerStage());
  }

  private void library(RunSummary.Library library) {
    title("Files found", library.found());
    count(1, "new", library.added());
    count(1, "changed", library.changed());
    count(1, "unchanged", library.unchanged());
    if (library.archives() > 0) {
      title("Archives among them", library.archives());
    }

    title("of which", library.found());
    count(1, "complete", library.complete());
    count(1, "partial", library.partial());
    count(1, "rejected", library.rejected());
    counts(2, library.rejectedByCode());
    count(1, "skipped", library.skipped());
    counts(2, library.skippedByReason());
    count(1, "unreadable", library.unreadable());
    title("Duplicates", library.duplicates());
    title("Vanished", library.vanished());
    title("MIDI files opened", library.opened());
    if (library.reanalysed() > 0) {
      count(1, "for a newer analysis", library.reanalysed());
    }

    if (library.opened() > 0) {
      lines.add(
          "  %s, %s"
              .formatted(
                  Amounts.megabytes(library.bytesRead()),
                  Amounts.rate(library.filesPerSecond(), "files")));
    }

    counts("Files by finding", library.findingsByCode());
  }

  private void times(RunSummary.AnalysisTimes times) {
    lines.add("Milliseconds to analyse a file");
    milliseconds("half of them, at most", times.p50Milliseconds());
    milliseconds("95 %", times.p95Milliseconds());
    milliseconds("99 %", times.p99Milliseconds());
    times.slowest().stream()
        .findFirst()
        .ifPresent(
            slowest -> {
              milliseconds("the slowest", slowest.milliseconds());
              lines.add("    " + slowest.path());
            });
  }

  private void milliseconds(String name, double value) {
    row(1, name, String.format(Locale.ROOT, value < 100 ? "%,.1f" : "%,.0f", value));
  }

  private void derived(RunSummary.Derived derived) {
    counts("Rows derived", derived.rowsMade());
    if (!derived.upToDate().isEmpty()) {
      title("Derived tables that were up to date", derived.upToDate().size());
    }
  }

  private static String sentTitle(RunSummary.Export export) {
    return "Rows sent to PostgreSQL (%s)".formatted(export.mode().name().toLowerCase(Locale.ROOT));
  }

  private void seconds(Map<String, Double> secondsPerStage) {
    if (!secondsPerStage.isEmpty()) {
      lines.add("Seconds");
      secondsPerStage.forEach(
          (stage, seconds) -> row(1, stage, String.format(Locale.ROOT, "%,.1f", seconds)));
    }
  }

  private static String outcome(RunSummary summary) {
    double seconds =
        summary.secondsPerStage().values().stream().mapToDouble(Double::doubleValue).sum();
    String took = "Run " + summary.runId() + " took " + Amounts.duration(seconds) + ": ";
    if (summary.exitCode() == ExitCodes.DONE) {
      return took + "done.";
    }

    long unreadable = summary.library().map(RunSummary.Library::unreadable).orElse(0L);
    return took
        + (unreadable > 0
            ? "done, but %s could not be read.".formatted(Amounts.count(unreadable, "files"))
            : "done, but the share of rejected files is above ingest.rejected-share-limit.");
  }

  private void counts(String title, Map<String, Long> counts) {
    if (!counts.isEmpty()) {
      lines.add(title);
      counts(1, counts);
    }
  }

  private void counts(int depth, Map<String, Long> counts) {
    counts.forEach((name, number) -> count(depth, name, number));
  }

  private void title(String name, long number) {
    count(0, name, number);
  }

  private void count(int depth, String name, long number) {
    row(depth, name, Amounts.count(number));
  }

  private void row(int depth, String name, String value) {
    lines.add(String.format(Locale.ROOT, "%-40s%14s", "  ".repeat(depth) + name, value));
  }
}
