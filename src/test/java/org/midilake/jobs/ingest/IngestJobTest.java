package org.midilake.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midilake.jobs.ingest.TestLibrary.melody;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.delta.DeltaLog;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.jobs.RunSummary;
import org.midilake.settings.UserFault;
import org.midilake.tables.Catalog;
import org.midilake.testing.SavedFolder;
import org.midilake.testing.SparkExtension;

@ExtendWith(SparkExtension.class)
class IngestJobTest {
  @TempDir private static Path shared;

  private static TestLibrary library;
  private static RunSummary.Library facts;
  private static SavedFolder saved;

  @TempDir private Path folder;

  private SparkSession spark;

  @BeforeAll
  static void ingestForTheFirstTime(SparkSession session) {
    library =
        new TestLibrary(session, shared.resolve("library"))
            .file("a/deep/first.mid", melody(60))
            .file("b.MID", melody(60))
            .file("_c.mid", melody(62))
            .file("d.kar", melody(64))
            .file("page.mid", "<html>no music</html>".getBytes(StandardCharsets.UTF_8))
            .file("empty.mid", new byte[0])
            .file("._b.mid", new byte[] {0, 5, 22, 7})
            .file(".hidden/e.mid", melody(65))
            .file("notes.txt", melody(66));
    facts = library.ingest();
    saved = new SavedFolder(shared.resolve("library"), shared.resolve("saved"));
  }

  @BeforeEach
  void beginAfterTheFirstTime(SparkSession session) {
    spark = session;
    saved.restore();
    DeltaLog.clearCache();
  }

  @Test
  void everyDiscoveredFileIsAccountedForAndASecondRunOpensNone() {
    assertThat(facts.found()).isEqualTo(8);
    assertThat(facts.complete()).isEqualTo(4);
    assertThat(facts.rejected()).isEqualTo(2);
    assertThat(facts.skippedByReason())
        .isEqualTo(
            Map.of("AppleDouble companion", 1L, "hidden (name or folder begins with a dot)", 1L));
    assertThat(facts.complete() + facts.partial() + facts.rejected() + facts.skipped())
        .isEqualTo(facts.found());
    assertThat(facts.duplicates()).isEqualTo(1);
    assertThat(facts.opened()).isEqualTo(6);
    Row copied = library.table(Catalog.CONTENT).where("location_count = 2").first();
    assertThat(copied.<String>getAs("canonical_path"))
        .as("the canonical location has fewest folders")
        .endsWith("/b.MID");

    Map<String, ?> before = library.everything();
    long version = library.store().size(Catalog.FILE_LOCATION).version();
    RunSummary.Library again = library.ingest();

    assertThat(again.opened()).isZero();
    assertThat(again.unchanged()).isEqualTo(8);
    assertThat(again.found()).isEqualTo(8);
    assertThat(again.complete()).isEqualTo(4);
    assertThat(library.everything()).isEqualTo(before);
    assertThat(library.store().size(Catalog.FILE_LOCATION).version()).isEqualTo(version);
  }

  @Test
  void changedNewAndVanishedFilesAreToldApartAndOnesThatComeBackAreReadAgain() {
    library.file("d.kar", melody(70)).file("new.mid", melody(62)).delete("b.MID");

    RunSummary.Library changes = library.ingest();

    assertThat(List.of(changes.changed(), changes.added(), changes.vanished()))
        .isEqualTo(List.of(1L, 1L, 1L));
    assertThat(changes.opened()).isEqualTo(2);
    assertThat(library.table(Catalog.FILE_LOCATION).where("state = 'vanished'").count())
        .isEqualTo(1);
    List<Row> counts =
        library
            .table(Catalog.CONTENT)
            .where("status = 'complete'")
            .selectExpr("substring_index(canonical_path, '/', -1) AS name", "location_count AS n")
            .orderBy("name", "n")
            .collectAsList();
    assertThat(counts.stream().map(row -> row.getString(0) + " " + row.getInt(1)))
        .containsExactly("_c.mid 2", "d.kar 0", "d.kar 1", "first.mid 1");

    library.file("b.MID", melody(60));
    RunSummary.Library back = library.ingest();

    assertThat(back.changed()).isEqualTo(1);
    assertThat(library.table(Catalog.FILE_LOCATION).where("state = 'vanished'").count()).isZero();
  }

  @Test
  void batchesMakeTheSameTablesAsOneRead() {
    TestLibrary batched = library.into(folder.resolve("batched")).inBatchesOf(3);
    batched.ingest();

    assertThat(batched.everything()).isEqualTo(library.everything());
    assertThat(batched.store().lastBatch(ReadLog.TABLE)).isGreaterThan(1);
  }

  @Test
  void contentsOfAnOlderAnalysisAreAnalysedAgain() {
    Map<String, ?> before = library.everything();
    library
        .store()
        .table(Catalog.CONTENT)
        .updateExpr("location_count = 2", Map.of("analysis_version", "0"));

    RunSummary.Library again = library.ingest();

    assertThat(again.reanalysed()).isEqualTo(1);
    assertThat(again.opened()).isEqualTo(1);
    assertThat(library.everything()).isEqualTo(before);
  }

  @Test
  void whatAnotherInputBroughtStaysAndAMissingOneChangesNothing() {
    library.delete("d.kar");
    TestLibrary elsewhere = new TestLibrary(spark, folder.resolve("other"));
    elsewhere.file("x.mid", melody(71));

    RunSummary.Library other = elsewhere.into(shared.resolve("library/warehouse")).ingest();

    assertThat(other.found()).isEqualTo(1);
    assertThat(other.complete()).isEqualTo(1);
    assertThat(other.vanished()).isZero();
    assertThat(library.table(Catalog.FILE_LOCATION).count()).isEqualTo(9);
    TestLibrary missing = new TestLibrary(spark, folder.resolve("nowhere"));
    assertThatThrownBy(() -> missing.into(shared.resolve("library/warehouse")).ingest())
        .isInstanceOf(UserFault.class)
        .hasMessageContaining("does not exist");
    assertThat(library.table(Catalog.FILE_LOCATION).where("state = 'vanished'").count()).isZero();
  }
}
