package org.midilake.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.jobs.TestLibrary.melody;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.delta.DeltaStore;
import org.midilake.spark.ReadCounters;
import org.midilake.tables.Catalog;
import org.midilake.testing.SparkExtension;

/** What a run does about the commits that an earlier one did not get to. */
@ExtendWith(SparkExtension.class)
class RecoveryTest {
  @TempDir private Path folder;

  private SparkSession spark;
  private TestLibrary library;
  private Map<String, ?> undisturbed;

  @BeforeEach
  void makeLibrary(SparkSession session) {
    spark = session;
    library = new TestLibrary(session, folder);
    for (int i = 0; i < 6; i++) {
      library.file(i + ".mid", melody(60 + i / 2));
    }

    TestLibrary other = library.into(folder.resolve("undisturbed"));
    other.ingest();
    undisturbed = other.everything();
  }

  /** Reads the files into the log, and nothing more. */
  private DeltaStore readOnly() {
    DeltaStore store = library.store();
    Tables.prepare(store);
    java.util.List<String> inputs =
        java.util.List.of(Inputs.withScheme(library.folder().toString()));
    try (Discovery discovery = new Discovery(spark, library.settings(), store, inputs)) {
      new Reading(spark, library.settings(), store, "killed")
          .read(
              discovery.work(),
              discovery.workCount(),
              discovery.workBytes(),
              new ReadCounters(spark.sparkContext()),
              new SilentListener());
    }

    return store;
  }

  @Test
  void aRunKilledAfterReadingIsFinishedWithoutReadingAgain() {
    readOnly();

    RunSummary.Library facts = library.ingest();

    assertThat(facts.opened()).isZero();
    assertThat(library.everything()).isEqualTo(undisturbed);
  }

  @Test
  void aRunKilledAmongTheTablesIsFinished() {
    DeltaStore store = readOnly();
    ReportLog log = new ReportLog(store);
    store.append(Catalog.TRACK, log.reports(0, 1).selectExpr("inline(report.tracks)"), 1);
    new LocationTable(store, log).catchUp(1);

    library.ingest();

    assertThat(library.everything()).isEqualTo(undisturbed);
  }

  @Test
  void reportsOfTheSameContentFromTwoExecutorsCountOnce() {
    DeltaStore store = readOnly();
    store.append(
        ReportLog.TABLE,
        store
            .read(ReportLog.TABLE)
            .where("report IS NOT NULL")
            .limit(2)
            .selectExpr("2L AS batch", "path", "location", "previous_file_id", "report"),
        2);

    library.ingest();

    assertThat(library.everything()).isEqualTo(undisturbed);
  }

  @Test
  void aContentThatAFailedTaskHadTakenOnIsReadAgain() {
    DeltaStore store = readOnly();
    store.table(ReportLog.TABLE).delete("report IS NOT NULL");

    RunSummary.Library facts = library.ingest();

    assertThat(facts.opened()).isEqualTo(6);
    assertThat(library.everything()).isEqualTo(undisturbed);
  }
}
