package org.midilake.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.jobs.ingest.TestLibrary.melody;

import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.delta.DeltaStore;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Tables;
import org.midilake.spark.ReadCounters;
import org.midilake.tables.Catalog;
import org.midilake.testing.SparkExtension;

/** What a run does about the commits that an earlier one did not get to. */
@ExtendWith(SparkExtension.class)
class RecoveryTest {
  @TempDir private static Path shared;

  private static TestLibrary model;
  private static Map<String, ?> undisturbed;

  @TempDir private Path folder;

  private SparkSession spark;
  private TestLibrary library;

  @BeforeAll
  static void readWithoutDisturbance(SparkSession session) {
    model = new TestLibrary(session, shared);
    for (int i = 0; i < 6; i++) {
      model.file(i + ".mid", melody(60 + i / 2));
    }

    model.ingest();
    undisturbed = model.everything();
  }

  @BeforeEach
  void useAWarehouseOfItsOwn(SparkSession session) {
    spark = session;
    library = model.into(folder);
  }

  /** Reads the files into the log, and nothing more. */
  private DeltaStore readOnly() {
    DeltaStore store = library.store();
    Tables.createAbsent(store);
    java.util.List<String> inputs =
        java.util.List.of(Inputs.withScheme(library.folder().toString()));
    try (Discovery discovery = new Discovery(spark, library.settings(), store, inputs)) {
      new Reading(spark, library.settings(), store)
          .read(discovery.work(), new ReadCounters(spark.sparkContext()), new SilentListener());
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
    ReadLog log = ReadLog.of(store, 0, 1);
    store.commit(
        Catalog.TRACK,
        log.tokens().stream()
            .flatMap(token -> store.batchFiles().read(token).stream())
            .filter(file -> file.table().equals(Catalog.TRACK.name()))
            .toList(),
        1);
    new LocationTable(store, log).catchUp();

    library.ingest();

    assertThat(library.everything()).isEqualTo(undisturbed);
  }
}
