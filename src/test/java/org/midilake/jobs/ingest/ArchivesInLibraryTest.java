package org.midilake.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.jobs.ingest.TestLibrary.melody;
import static org.midilake.testing.Archives.encryptedZip;
import static org.midilake.testing.Archives.gzip;
import static org.midilake.testing.Archives.members;
import static org.midilake.testing.Archives.tar;
import static org.midilake.testing.Archives.text;
import static org.midilake.testing.Archives.zip;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.jobs.RunSummary;
import org.midilake.tables.Catalog;
import org.midilake.testing.SparkExtension;

/** Archives are folders with a wall around them: their members are files like any other. */
@ExtendWith(SparkExtension.class)
class ArchivesInLibraryTest {
  @TempDir private Path folder;

  @Test
  void membersAreFilesThatComeChangeAndGoWithTheirArchive(SparkSession spark) {
    byte[] inner = gzip(tar(members("deep/e.mid", melody(65), "._e.mid", new byte[4])));
    Map<String, byte[]> members =
        members(
            "a.mid", melody(60),
            "b.mid", melody(62),
            "notes.txt", text("no music"),
            "more.tgz", inner);
    TestLibrary library =
        new TestLibrary(spark, folder)
            .inTasksOf(500) // x.zip is read in parts
            .file("a.mid", melody(60))
            .file("x.zip", zip(members))
            .file("locked.zip", encryptedZip(members("s.mid", melody(67))))
            .file("page.zip", text("<html>"));

    RunSummary.Library facts = library.ingest();

    assertThat(names(library, "state = 'present' AND archive_path IS NOT NULL"))
        .containsExactly(
            "x.zip!/a.mid", "x.zip!/b.mid", "x.zip!/more.tgz", "x.zip!/more.tgz!/deep/e.mid");
    assertThat(facts.found()).isEqualTo(10);
    assertThat(facts.added()).isEqualTo(10);
    assertThat(facts.archives()).isEqualTo(4);
    assertThat(facts.skippedByReason()).isEqualTo(Map.of("AppleDouble companion", 1L));
    assertThat(facts.unreadable()).isEqualTo(1);
    assertThat(facts.rejected()).as("the page").isEqualTo(1);
    assertThat(facts.partial()).as("the locked archive").isEqualTo(1);
    assertThat(facts.duplicates()).isEqualTo(1);
    assertThat(facts.findingsByCode())
        .containsEntry("ARCHIVE_ENCRYPTED", 1L)
        .containsEntry("ARCHIVE_UNKNOWN", 1L)
        .containsEntry("ARCHIVE_MEMBERS_PASSED_OVER", 1L);

    Map<String, ?> before = library.everything();
    RunSummary.Library again = library.ingest();

    assertThat(again.opened()).isZero();
    assertThat(again.unchanged()).isEqualTo(10);
    assertThat(again.found()).isEqualTo(10);
    assertThat(library.everything()).isEqualTo(before);

    library.file(
        "x.zip", zip(members("a.mid", melody(70), "c.mid", melody(71), "more.tgz", inner)));
    RunSummary.Library changed = library.ingest();

    assertThat(List.of(changed.added(), changed.changed(), changed.vanished()))
        .as("c.mid; a.mid and the archive; b.mid")
        .isEqualTo(List.of(1L, 2L, 1L));
    assertThat(names(library, "state = 'vanished'")).containsExactly("x.zip!/b.mid");
    assertThat(library.table(Catalog.CONTENT).where("location_count = 0").count())
        .as("the old archive and b.mid")
        .isEqualTo(2);
    assertThat(changed.found()).isEqualTo(10);

    library.delete("x.zip");
    RunSummary.Library gone = library.ingest();

    assertThat(gone.vanished()).isEqualTo(6);
    assertThat(gone.found()).isEqualTo(4);
    assertThat(names(library, "state = 'present' AND archive_path IS NOT NULL")).isEmpty();
  }

  private List<String> names(TestLibrary library, String condition) {
    return library
        .table(Catalog.FILE_LOCATION)
        .where(condition)
        .select("path")
        .orderBy("path")
        .collectAsList()
        .stream()
        .map((Row row) -> row.getString(0))
        .map(path -> path.substring(path.indexOf("/music/") + 7))
        .toList();
  }
}
