package org.midilake.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.jobs.RunSummary;
import org.midilake.jobs.Stages;
import org.midilake.jobs.derive.DeriveJob;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.DeriveSettings;
import org.midilake.tables.Catalog;
import org.midilake.testing.PlayedSong;
import org.midilake.testing.SavedFolder;
import org.midilake.testing.SparkExtension;

@ExtendWith(SparkExtension.class)
class DerivedTablesTest {
  private static final List<TableDeclaration> TABLES =
      List.of(
          Catalog.DUPLICATE_GROUP,
          Catalog.DUPLICATE_MEMBER,
          Catalog.POSSIBLE_VERSION,
          Catalog.EMBEDDING,
          Catalog.SIMILAR_CONTENT,
          Catalog.COMPATIBLE_CONTENT);

  @TempDir private Path folder;

  private SparkSession spark;
  private TestLibrary library;

  @BeforeEach
  void makeLibrary(SparkSession session) {
    spark = session;
    PlayedSong song = PlayedSong.of(1);
    library =
        new TestLibrary(session, folder)
            .file("song.mid", song.bytes())
            .file("copies/of the song.mid", song.bytes())
            .file("tracks.mid", song.withParts(2, 0, 3, 1).bytes())
            .file("transposed.mid", song.transposed(3).withTempo(450_000).bytes())
            .file("another.mid", PlayedSong.of(2).bytes());
  }

  private RunSummary.Derived derive() {
    return derive(library);
  }

  private RunSummary.Derived derive(TestLibrary of) {
    Stages stages = new Stages(spark.sparkContext(), new SilentListener());
    return new DeriveJob(spark, of.settings(), of.store(), stages).run();
  }

  private List<String> members() {
    return library
        .table(Catalog.DUPLICATE_MEMBER)
        .join(library.table(Catalog.DUPLICATE_GROUP).select("group_id", "degree"), "group_id")
        .selectExpr("concat(degree, ' ', substring_index(path, '/', -1))")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  private List<Long> versions() {
    return TABLES.stream().map(table -> library.store().version(table)).toList();
  }

  @Test
  void everyDegreeIsFoundASecondTimeNothingIsDoneAndWhatVanishesLeavesItsGroups() {
    library.ingest();
    String partitions = spark.conf().get("spark.sql.shuffle.partitions");
    derive();

    assertThat(spark.conf().get("spark.sql.shuffle.partitions")).isEqualTo(partitions);
    assertThat(members())
        .containsExactlyInAnyOrder(
            "1 song.mid",
            "1 of the song.mid",
            "2 song.mid",
            "2 tracks.mid",
            "3 song.mid",
            "3 tracks.mid",
            "3 transposed.mid");
    Row copies = library.table(Catalog.DUPLICATE_GROUP).where("degree = 1").first();
    assertThat(copies.<String>getAs("keeper_path")).endsWith("/song.mid");
    assertThat(copies.<String>getAs("keeper_reason")).startsWith("It is the canonical location");
    assertThat(copies.<Integer>getAs("member_count")).isEqualTo(2);
    assertThat(library.table(Catalog.EMBEDDING).count()).isEqualTo(4);
    assertThat(library.table(Catalog.SIMILAR_CONTENT).where("similarity > 1").count()).isZero();
    assertThat(library.table(Catalog.SIMILAR_CONTENT).count()).isPositive();
    assertThat(library.table(Catalog.COMPATIBLE_CONTENT).where("score NOT BETWEEN 0 AND 1").count())
        .isZero();

    List<Long> before = versions();
    assertThat(derive().rowsMade()).isEmpty();
    assertThat(versions()).isEqualTo(before);

    library.delete("transposed.mid");
    library.delete("copies/of the song.mid");
    library.ingest();
    derive();

    assertThat(members()).containsExactlyInAnyOrder("2 song.mid", "2 tracks.mid");
  }

  @Test
  void aFewNewContentsGetTheRowsThatTheyWouldHaveGotWithAllOthers() throws IOException {
    for (int pitch = 50; pitch < 65; pitch++) {
      library.file("melodies/bass loop " + pitch + ".mid", TestLibrary.melody(pitch));
    }

    library.deriving(DeriveSettings.Part.EMBEDDINGS, DeriveSettings.Part.TAGS).ingest();
    derive(library);
    long dictionary = library.store().version(Catalog.TAG);
    library.file("new/Kick 120bpm.mid", TestLibrary.melody(40));
    library.file("new/a copy in D minor.mid", TestLibrary.melody(50));
    library.delete("melodies/bass loop 51.mid");
    library.ingest();

    TestLibrary anew = copyWithout(List.of(Catalog.FILE_TAG, Catalog.LOOP, Catalog.EMBEDDING));

    assertThat(derive(library).rowsMade()).containsKeys("embedding", "tag", "file_tag", "loop");
    assertThat(library.store().version(Catalog.TAG)).as("only marked").isEqualTo(dictionary + 1);
    derive(anew);
    for (TableDeclaration table :
        List.of(Catalog.FILE_TAG, Catalog.NAME_FACT, Catalog.LOOP, Catalog.EMBEDDING)) {
      assertThat(rows(library, table)).as(table.name()).isEqualTo(rows(anew, table)).isNotEmpty();
    }
  }

  private TestLibrary copyWithout(List<TableDeclaration> tables) throws IOException {
    Path copy = folder.resolve("copy");
    new SavedFolder(folder.resolve("warehouse"), copy);
    for (TableDeclaration table : tables) {
      Files.move(copy.resolve("tables").resolve(table.name()), folder.resolve(table.name()));
    }

    return library.into(copy);
  }

  private static List<String> rows(TestLibrary of, TableDeclaration table) {
    return of.table(table).collectAsList().stream().map(Row::toString).sorted().toList();
  }
}
