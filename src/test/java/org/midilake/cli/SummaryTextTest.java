package org.midilake.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.midilake.jobs.RunSummary;

class SummaryTextTest {
  @Test
  void everyFactIsOnALineOfItsOwn() {
    List<String> lines = lines(Summaries.complete());

    assertThat(lines.stream().map(line -> line.strip().replaceAll(" {2,}", "|")))
        .contains(
            "Files found|12,345",
            "new|100",
            "changed|20",
            "unchanged|12,225",
            "complete|12,000",
            "partial|300",
            "rejected|30",
            "NOT_MIDI|30",
            "skipped|15",
            "hidden|15",
            "unreadable|0",
            "Duplicates|8,000",
            "Vanished|7",
            "MIDI files opened|120",
            "5.0 MB, 988 files/s",
            "TRACK_CUT|41",
            "content|1,234",
            "Rows sent to PostgreSQL (upsert)",
            "content|77",
            "Reading files|70.0",
            "Run 20260102T030405Z took 1 min 11 s: done.");
  }

  @Test
  void theNextCommandsCanBeCopiedIntoAShell() {
    assertThat(lines(Summaries.complete()))
        .contains(
            "Log: /data/my warehouse/logs/midilake.log",
            "PostgreSQL: postgresql://midilake@localhost:5433/midilake",
            "  submit/midilake tables list --warehouse '/data/my warehouse'",
            "  submit/midilake database stop --warehouse '/data/my warehouse'"
                + "   # the embedded PostgreSQL");
    assertThat(NextSteps.quoted("it's")).isEqualTo("'it'\\''s'");
  }

  @Test
  void theReasonForExitCodeThreeIsSaid() {
    assertThat(lines(Summaries.withUnreadableFiles()))
        .anyMatch(line -> line.endsWith("done, but 3 files could not be read."));
    assertThat(lines(Summaries.withManyRejectedFiles()))
        .anyMatch(line -> line.contains("ingest.rejected-share-limit"));
  }

  private static List<String> lines(RunSummary summary) {
    return SummaryText.of(
        summary, "submit/midilake", Optional.of("/data/my warehouse/logs/midilake.log"));
  }
}
