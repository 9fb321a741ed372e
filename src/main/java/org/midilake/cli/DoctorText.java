package org.midilake.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.midilake.doctor.DoctorSummary;
import org.midilake.doctor.Visit;
import org.midilake.repair.Repair;
import org.midilake.repair.Repairability;

/** What the doctor says, for people. */
final class DoctorText {
  private DoctorText() {}

  enum Scope {
    DAMAGED,
    ALL
  }

  /** Whether there is anything to say about a file. */
  static boolean isWorthwhile(Visit visit, Scope scope) {
    if (visit instanceof Visit.Examined examined) {
      boolean sound = examined.diagnosis().plan().repairability() == Repairability.NOT_NEEDED;
      return !sound || (scope == Scope.ALL && !examined.diagnosis().findings().isEmpty());
    }

    return true;
  }

  /** The lines about a file. */
  static List<String> of(Visit visit) {
    DoctorReport report = DoctorReport.of(visit);
    List<String> lines = new ArrayList<>();
    String reason = report.reason().map(it -> ": " + it).orElse("");
    lines.add(printable(report.path() + ": " + report.state().replace('_', ' ') + reason));
    for (DoctorReport.FindingLine finding : report.findings()) {
      // Counted from 0, as in the tables.
      String track = finding.track().map(number -> "track " + number).orElse("");
      lines.add(
          printable(
              "  %-7s  %-9s byte %-8d %s: %s"
                  .formatted(
                      finding.severity(),
                      track,
                      finding.byteOffset(),
                      finding.code(),
                      finding.detail())));
    }

    if (visit instanceof Visit.Examined examined
        && !examined.diagnosis().plan().repairs().isEmpty()) {
      lines.add("  repair: " + repairs(examined.diagnosis().plan().repairs()));
    }

    report.written().ifPresent(path -> lines.add(printable("  written: " + path)));
    report.notWritten().ifPresent(why -> lines.add(printable("  not written: " + why)));
    return lines;
  }

  private static String repairs(List<Repair> repairs) {
    return repairs.stream().map(Repair::description).collect(Collectors.joining("; "));
  }

  /** The lines at the end. */
  static List<String> summary(DoctorSummary summary, Optional<Path> target) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s: %s sound, %s repairable, %s beyond repair, %s unreadable."
            .formatted(
                Amounts.count(summary.files(), "files"),
                Amounts.count(summary.sound()),
                Amounts.count(summary.repairable()),
                Amounts.count(summary.beyondRepair()),
                Amounts.count(summary.unreadable())));
    if (target.isPresent()) {
      lines.add(
          "%s written to %s, %s not written."
              .formatted(
                  Amounts.count(summary.written(), "repaired files"),
                  target.get(),
                  Amounts.count(summary.notWritten())));
    }

    addTable("Files with a finding:", summary.filesPerCode(), lines);
    addTable("Files with a repair:", summary.filesPerRepair(), lines);
    return lines;
  }

  private static void addTable(String title, Map<String, Integer> counts, List<String> lines) {
    if (counts.isEmpty()) {
      return;
    }

    lines.add(title);
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            entry ->
                lines.add(
                    "  %-28s %9s".formatted(entry.getKey(), Amounts.count(entry.getValue()))));
  }

  /** Names of files may hold line ends and codes that change terminals. */
  private static String printable(String text) {
    return text.replaceAll("\\p{Cntrl}", "?");
  }
}
