package org.midilake.spark.functions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.midilake.testing.SmfBuilder.format0;
import static org.midilake.testing.SmfBuilder.ppq;
import static org.midilake.testing.SmfBuilder.smf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.hash.Blake3;
import org.midilake.testing.SparkExtension;

@ExtendWith(SparkExtension.class)
class SqlFunctionTest {
  private static final byte[] MIDI =
      smf(format0(), ppq(480)).track(t -> t.on(0, 60, 90).wait(480).off(0, 60)).bytes();

  @TempDir private static Path folder;

  private static SparkSession spark;

  @BeforeAll
  static void makeFiles(SparkSession session) throws IOException {
    spark = session;
    Files.write(folder.resolve("a.mid"), MIDI);
    Files.writeString(folder.resolve("b.mid"), "<html>");
    session.read().format("binaryFile").load(folder.toString()).createOrReplaceTempView("files");
  }

  private static List<Row> ask(String columns) {
    return spark.sql("SELECT " + columns + " FROM files ORDER BY path LIMIT 2").collectAsList();
  }

  @Test
  void blake3IsTheHashOfTheBytes() {
    String expected = new Blake3().contentHash(MIDI, 0, MIDI.length).hex();

    assertThat(ask("blake3(content)").get(0).getString(0)).isEqualTo(expected);
  }

  @Test
  void aReportCanBeTakenApartByNames() {
    List<Row> rows = ask("midi_analyze(content).status, size(midi_analyze(content).tracks)");

    assertThat(rows).extracting(Row::toString).containsExactly("[complete,1]", "[rejected,0]");
  }

  @Test
  void notesAndFindingsAreRowsOfTheirOwn() {
    List<Row> notes =
        spark
            .sql(
                "SELECT pitch, channel, end_tick, start_seconds, end_seconds FROM"
                    + " (SELECT inline(midi_notes(content)) FROM files)")
            .collectAsList();
    List<Row> codes =
        spark
            .sql("SELECT severity FROM (SELECT inline(midi_findings(content)) FROM files)")
            .collectAsList();

    assertThat(notes).extracting(Row::toString).containsExactly("[60,1,480,0.0,0.5]");
    assertThat(codes).extracting(Row::toString).contains("[error]");
  }

  @Test
  void nullAndWhatIsNotMidiGiveNull() {
    assertThat(ask("midi_tempo(content) IS NULL, midi_key(NULL), midi_notes(content) IS NULL"))
        .extracting(Row::toString)
        .element(1)
        .isEqualTo("[true,null,true]");
  }

  @Test
  void aTransposedFileIsAFileOfThatPitch() {
    List<Row> pitches =
        spark
            .sql(
                "SELECT midi_notes(midi_transpose(content, -2))[0].pitch,"
                    + " midi_transpose(content, CAST(NULL AS INT)) FROM files ORDER BY path")
            .collectAsList();

    assertThat(pitches).extracting(Row::toString).containsExactly("[58,null]", "[null,null]");
  }

  @Test
  void keysAreApartByFifthsAndWhatIsNoKeyIsNull() {
    Row row =
        spark
            .sql(
                "SELECT key_distance('C major', 'A minor'), key_distance('C major', 'F# major'),"
                    + " key_distance('Eb major', 'F minor'), key_distance('C major', 'H dur'),"
                    + " key_distance(NULL, 'C major')")
            .first();

    assertThat(row).hasToString("[0,6,1,null,null]");
  }

  @Test
  void aFileIsMostSimilarToItself() {
    assertThat(ask("music_similarity(content, content), music_similarity(content, NULL)"))
        .extracting(Row::toString)
        .containsExactly("[1.0,null]", "[null,null]");
  }

  @Test
  void functionsDescribeThemselvesAndRefuseOtherArguments() {
    String text = spark.sql("DESCRIBE FUNCTION EXTENDED midi_notes").collectAsList().toString();

    assertThat(text).contains("notes in order of time").contains("inline(midi_notes(content))");
    assertThatThrownBy(() -> spark.sql("SELECT midi_key(1, 2)").collectAsList())
        .hasMessageContaining("midi_key takes 1 arguments, not 2");
    assertThatThrownBy(() -> spark.sql("SELECT blake3(array(1))").collectAsList())
        .hasMessageContaining("BINARY");
  }
}
