package org.midilake.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midilake.jobs.RunSummary;
import org.midilake.settings.ExportSettings;

/** Facts of runs that never were. */
final class Summaries {
  private Summaries() {}

  static RunSummary complete() {
    return of(library(0), 0);
  }

  static RunSummary withUnreadableFiles() {
    return of(library(3), 3);
  }

  static RunSummary withManyRejectedFiles() {
    return of(library(0), 3);
  }

  private static RunSummary of(RunSummary.Library library, int exitCode) {
    Map<String, Double> seconds = new LinkedHashMap<>();
    seconds.put("Listing files", 1.25);
    seconds.put("Reading files", 70.0);
    return new RunSummary(
        "20260102T030405Z",
        "run",
        "/data/my warehouse",
        Optional.of(library),
        Optional.of(
            new RunSummary.AnalysisTimes(
                118,
                1.25,
                4,
                17.5,
                List.of(new RunSummary.SlowFile("file:/m/long.mid", 99_000, 230)))),
        Optional.empty(),
        Optional.of(
            new RunSummary.Export(
                "postgresql://midilake@localhost:5433/midilake",
                true,
                ExportSettings.Mode.UPSERT,
                Map.of("content", 77L))),
        Map.of("content", 1234L),
        seconds,
        exitCode);
  }

  private static RunSummary.Library library(long unreadable) {
    return new RunSummary.Library(
        12_345,
        0,
        100,
        20,
        12_225,
        7,
        0,
        120,
        8_000,
        12_000,
        300,
        30,
        15,
        unreadable,
        Map.of("hidden", 15L),
        Map.of("TRACK_CUT", 41L),
        Map.of("NOT_MIDI", 30L),
        5_000_000,
        987.6);
  }
}
