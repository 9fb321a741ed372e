package org.midilake.jobs.derive.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.midilake.settings.TagSettings;
import org.midilake.settings.UserFault;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

class TagContentsTest {
  private static final StructType METADATA = SparkSchemas.of(Catalog.MUSICAL_METADATA);
  private static final StructType DRUMS = SparkSchemas.of(Catalog.DRUM_ANALYSIS);

  @TempDir private Path folder;

  @Test
  void tagsComeFromAllPlacesTextsAndMusicEachWithItsEvidence() {
    Map<String, Row> tags = tags(new TagSettings(List.of(), List.of()));

    assertThat(tags.get("genre/deep-house").<String>getAs("source")).isEqualTo("folder");
    assertThat(tags.get("genre/deep-house").<String>getAs("evidence")).isEqualTo("Deep House");
    assertThat(tags.get("instrument/violin").<String>getAs("source")).isEqualTo("text");
    assertThat(tags.get("key/a-minor").<String>getAs("evidence")).isEqualTo("A minor (estimate)");
    Row strings = tags.get("instrument/strings");
    assertThat(strings.<String>getList(strings.fieldIndex("sources"))).containsExactly("music");
    assertThat(tags.get("file_category/pad").<String>getAs("evidence"))
        .as("what the name says wins over what plays")
        .isEqualTo("only:instrument/pad");
    assertThat(tags).doesNotContainKey("vendor/example");
  }

  @Test
  void eachPathSaysWhetherTheMusicAgrees() {
    List<Row> names = call(new TagSettings(List.of(), List.of())).getList(2);

    assertThat(names).hasSize(2);
    Row pad = names.get(0);
    assertThat(pad.<Double>getAs("tempo_bpm")).isEqualTo(122);
    assertThat(pad.<String>getAs("tempo_agreement")).isEqualTo("agrees");
    assertThat(pad.<String>getAs("key_agreement")).isEqualTo("related");
    assertThat(pad.<String>getAs("instrument_agreement")).isEqualTo("conflicts");
    assertThat(names.get(1).<String>getAs("tempo_agreement")).isNull();
  }

  @Test
  void dictionariesOfOnesOwnAddTagsAndAFaultInThemStopsTheStart() throws IOException {
    Path own = Files.writeString(folder.resolve("own.tsv"), "vendor\tExample\t-\tmusic\n");
    TagSettings settings = new TagSettings(List.of(own.toString()), List.of());

    assertThat(tags(settings)).containsKey("vendor/example");
    Files.writeString(own, "vendor\tExample\n");
    assertThatThrownBy(() -> new Dictionaries(settings))
        .isInstanceOf(UserFault.class)
        .hasMessage("tags.dictionaries[0]:1 has 2 columns, not 4, separated by tabs");
  }

  private static Map<String, Row> tags(TagSettings settings) {
    Map<String, Row> byId = new HashMap<>();
    call(settings).<Row>getList(1).forEach(row -> byId.put(row.getAs("tag_id"), row));
    return byId;
  }

  /** The one row of the result, and in it rows that know their columns. */
  private static Row call(TagSettings settings) {
    Map<String, Object> values = new HashMap<>();
    values.put("file_id", 7L);
    values.put(
        "paths",
        seq("file:/music/Deep House Pack/Warm Pad 122bpm C major.mid", "file:/music/other/x.mid"));
    values.put("final_tempo_bpm", 122.0);
    values.put("final_tempo_source", "meta");
    values.put("final_key", "A minor");
    values.put("final_key_source", "estimate");
    values.put("key_estimate_confidence", 0.7);
    values.put("final_time_signature", "4/4");
    values.put("final_time_signature_source", "default");
    values.put("bar_count", 4);
    values.put("usage", "loop");
    values.put("program_change_count", 1);
    List.of("is_percussive", "is_monophonic", "is_melodic", "is_chordal")
        .forEach(trait -> values.put(trait, false));
    values.put("programs", seq(48));
    values.put("track_names", seq("Violin"));
    StructType type = type();
    Object[] row = new Object[type.size()];
    values.forEach((name, value) -> row[type.fieldIndex(name)] = value);
    Dictionaries dictionaries = new Dictionaries(settings);
    Row made =
        new TagContents(dictionaries)
            .call(List.<Row>of(new GenericRowWithSchema(row, type)).iterator())
            .next();
    return withNames(made);
  }

  private static Row withNames(Row made) {
    return new GenericRowWithSchema(
        new Object[] {
          made.get(0),
          seq(named(made.getList(1), Catalog.FILE_TAG.row()).toArray()),
          seq(named(made.getList(2), Catalog.NAME_FACT.row()).toArray())
        },
        SparkSchemas.of(TaggedContent.TABLE));
  }

  private static List<Row> named(List<Row> rows, Class<? extends Record> type) {
    return rows.stream()
        .<Row>map(
            row -> {
              Object[] values = new Object[row.size()];
              for (int i = 0; i < values.length; i++) {
                values[i] = row.get(i);
              }

              return new GenericRowWithSchema(values, SparkSchemas.ofRecord(type));
            })
        .toList();
  }

  private static StructType type() {
    StructType type =
        new StructType()
            .add("file_id", DataTypes.LongType)
            .add("paths", new ArrayType(DataTypes.StringType, true))
            .add("programs", new ArrayType(DataTypes.IntegerType, true))
            .add("track_names", new ArrayType(DataTypes.StringType, true));
    for (String column : MusicFactsOf.METADATA) {
      type = type.add(column, METADATA.apply(column).dataType());
    }

    for (String column : MusicFactsOf.DRUM_ANALYSIS) {
      type = type.add(column, DRUMS.apply(column).dataType());
    }

    return type;
  }

  @SafeVarargs
  private static <T> Seq<T> seq(T... values) {
    return CollectionConverters.asScala(List.of(values)).toSeq();
  }
}
