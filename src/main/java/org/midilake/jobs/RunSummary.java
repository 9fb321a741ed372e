package org.midilake.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midilake.settings.ExportSettings;

/**
 * The facts of one run. Maps keep their order.
 *
 * @param library the files that were found; empty if nothing was discovered
 * @param analysisTimes how long the analysis of files took; empty if none was analysed
 * @param derived what was made of other tables; empty if nothing was to be
 * @param export what went to PostgreSQL; empty if nothing was exported
 * @param rowsPerTable rows of each Delta table after the run
 * @param secondsPerStage stages in their order
 * @param exitCode 0 done, 3 done but some files failed for reasons that are not theirs
 */
public record RunSummary(
    String runId,
    String command,
    String warehouse,
    Optional<Library> library,
    Optional<AnalysisTimes> analysisTimes,
    Optional<Derived> derived,
    Optional<Export> export,
    Map<String, Long> rowsPerTable,
    Map<String, Double> secondsPerStage,
    int exitCode) {
  /**
   * What was found below the inputs, and what was done about it. {@code complete + partial +
   * rejected + skipped + unreadable = found}. Members of archives count as files, and so do the
   * archives themselves.
   *
   * @param archives files that are archives, those within archives too
   * @param added found for the first time
   * @param changed found before, with another size or modification time
   * @param vanished found before, and not any more
   * @param reanalysed opened for the sake of a newer analysis
   * @param opened MIDI files that were opened in this run
   * @param duplicates present files whose content has another location that is canonical
   * @param skippedByReason how many files were left out, by reason
   * @param unreadable files that could not be opened or read
   * @param findingsByCode present files with at least one such finding, by code
   * @param rejectedByCode rejected files by the code that rejected them
   * @param bytesRead bytes of the files opened in this run
   * @param filesPerSecond files opened per second of reading; 0 if none
   */
  public record Library(
      long found,
      long archives,
      long added,
      long changed,
      long unchanged,
      long vanished,
      long reanalysed,
      long opened,
      long duplicates,
      long complete,
      long partial,
      long rejected,
      long skipped,
      long unreadable,
      Map<String, Long> skippedByReason,
      Map<String, Long> findingsByCode,
      Map<String, Long> rejectedByCode,
      long bytesRead,
      double filesPerSecond) {}

  /**
   * How long decoding and analysing a file took, each content once.
   *
   * @param files number of contents that were analysed in this run
   * @param p50Milliseconds half of them took no longer; within 5 %, as the other percentiles
   * @param slowest the slowest of them, the slowest first
   */
  public record AnalysisTimes(
      long files,
      double p50Milliseconds,
      double p95Milliseconds,
      double p99Milliseconds,
      List<SlowFile> slowest) {}

  /** A file that took long. */
  public record SlowFile(String path, long bytes, double milliseconds) {}

  /**
   * What was made of other tables.
   *
   * @param rowsMade rows of the tables that were made anew, by table
   * @param upToDate tables that had nothing new to be made of
   * @param secondsPerPart how long the parts took, two of which go on at the same time
   */
  public record Derived(
      Map<String, Long> rowsMade, List<String> upToDate, Map<String, Double> secondsPerPart) {}

  /**
   * What went to PostgreSQL.
   *
   * @param url for psql, without any password
   * @param embedded whether the server is the embedded one
   * @param rowsSent rows copied in this run, by table
   */
  public record Export(
      String url, boolean embedded, ExportSettings.Mode mode, Map<String, Long> rowsSent) {}
}
