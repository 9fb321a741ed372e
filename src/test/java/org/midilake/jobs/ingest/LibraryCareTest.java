package org.midilake.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.midilake.jobs.ingest.TestLibrary.melody;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.jobs.Jobs;
import org.midilake.jobs.RunContext;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.quality.Gate;
import org.midilake.tables.Catalog;
import org.midilake.testing.SparkExtension;

/** What comes after reading: the report, the gates, the upkeep. One library, as reading is slow. */
@ExtendWith(SparkExtension.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LibraryCareTest {
  private static final String HOSTILE = "a<img src=x onerror=planted()>.mid";

  @TempDir private static Path folder;

  private static TestLibrary library;
  private static Jobs jobs;
  private static RunSummary summary;

  @BeforeAll
  static void read(SparkSession spark) {
    library =
        new TestLibrary(spark, folder)
            .file(HOSTILE, melody(60))
            .file("copy.mid", melody(60))
            .file("page.mid", "<html>".getBytes(StandardCharsets.UTF_8));
    jobs = new Jobs(spark, library.settings(), new RunContext("1.0", "{}"), new SilentListener());
    jobs.ingest();
    library.file("b.mid", melody(64));
    summary = jobs.ingest();
  }

  @Test
  @Order(1)
  void theReportKnowsTheLibraryAndItsRuns() {
    String page = jobs.report();
    String data = page.substring(page.indexOf("{\"version\""));

    assertThat(data.substring(0, data.indexOf("</script>")))
        .contains("\"files\":4", "\"duplicates\":1", "\"rejected\":1")
        .contains("\"name\":\"NOT_MIDI_HTML\",\"severity\":\"error\",\"files\":1")
        .contains("\"opened\":1", "\"milliseconds\":")
        .contains("onerror=planted()\\u003e.mid")
        .doesNotContain("<");
  }

  @Test
  @Order(2)
  void theRunKnowsHowLongFilesTook() {
    RunSummary.AnalysisTimes times = summary.analysisTimes().orElseThrow();

    assertThat(times.files()).isEqualTo(1);
    assertThat(times.p50Milliseconds()).isPositive();
    assertThat(times.slowest())
        .singleElement()
        .satisfies(it -> assertThat(it.path()).endsWith("b.mid"));
  }

  @Test
  @Order(3)
  void theGatesMeasureWhatIsThere() {
    assertThat(jobs.check())
        .extracting(Gate::setting, Gate::isPassed)
        .contains(
            tuple("check.max-rejected-share", false),
            tuple("check.max-unreadable-share", true),
            tuple("check.max-age-hours", true));
  }

  @Test
  @Order(4)
  void joinedAndSweptTablesHoldTheSameRowsAndFollowTheSameBatch() {
    Map<String, Set<String>> before = library.everything();
    long batch = library.store().lastBatch(Catalog.CONTENT);

    Map<String, Long> replaced = jobs.optimize();
    jobs.vacuum(OptionalInt.empty());

    assertThat(replaced.get("track")).isEqualTo(2);
    assertThat(library.everything()).isEqualTo(before);
    assertThat(library.store().lastBatch(Catalog.CONTENT)).isEqualTo(batch);
    assertThat(library.store().lastBatch(Catalog.TRACK)).isEqualTo(batch);
  }

  @Test
  @Order(5)
  void aRunAfterThatGoesOnFromThere() {
    library.file("c.mid", melody(67));

    RunSummary.Library facts = jobs.ingest().library().orElseThrow();

    assertThat(facts.opened()).isEqualTo(1);
    assertThat(facts.complete()).isEqualTo(4);
    assertThat(library.table(Catalog.TRACK).count()).isEqualTo(3);
  }
}
