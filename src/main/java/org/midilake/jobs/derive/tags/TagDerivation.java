package org.midilake.jobs.derive.tags;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.midilake.jobs.derive.Derivation;
import org.midilake.jobs.derive.Sources;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagCategory;
import org.midilake.schema.TableDeclaration;
import org.midilake.settings.DeriveSettings;
import org.midilake.settings.TagSettings;
import org.midilake.spark.RowCodec;
import org.midilake.spark.SparkSchemas;
import org.midilake.tables.Catalog;
import org.midilake.tables.TagAliasRow;
import org.midilake.tables.TagRow;

/** Tags contents by the names of their places and by their music. */
public final class TagDerivation implements Derivation {
  private final Dictionaries dictionaries;

  public TagDerivation(TagSettings settings) {
    dictionaries = new Dictionaries(settings);
  }

  @Override
  public DeriveSettings.Part part() {
    return DeriveSettings.Part.TAGS;
  }

  @Override
  public String title() {
    return "Tagging files";
  }

  @Override
  public int version() {
    return 1;
  }

  @Override
  public List<TableDeclaration> tables() {
    return List.of(Catalog.TAG, Catalog.TAG_ALIAS, Catalog.FILE_TAG, Catalog.NAME_FACT);
  }

  @Override
  public String settings() {
    return dictionaries.text();
  }

  @Override
  public boolean isOfEachContent() {
    return true;
  }

  @Override
  public Map<TableDeclaration, Dataset<Row>> rows(Sources sources) {
    Dataset<Row> tagged =
        sources.keep(
            contents(sources)
                .mapPartitions(
                    new TagContents(dictionaries),
                    Encoders.row(SparkSchemas.of(TaggedContent.TABLE))));
    List<Tag> tags =
        dictionaries.tags().tags().stream()
            .filter(tag -> tag.category() != TagCategory.NEUTRAL)
            .toList();
    return Map.of(
        Catalog.TAG, rows(sources, Catalog.TAG, tags.stream().map(TagDerivation::row).toList()),
        Catalog.TAG_ALIAS, rows(sources, Catalog.TAG_ALIAS, aliases(tags)),
        Catalog.FILE_TAG, tagged.select(explode(col("tags")).alias("row")).select("row.*"),
        Catalog.NAME_FACT, tagged.select(explode(col("names")).alias("row")).select("row.*"));
  }

  /** A row for each content that is somewhere: its places, and what its analysis found. */
  private static Dataset<Row> contents(Sources sources) {
    String[] key = {"file_id"};
    Dataset<Row> places =
        sources
            .read(Catalog.FILE_LOCATION)
            .where("state = 'present' AND file_id IS NOT NULL AND NOT is_archive")
            .groupBy("file_id")
            .agg(sort_array(collect_list("path")).alias("paths"));
    Dataset<Row> programs =
        sources
            .read(Catalog.INSTRUMENT)
            .where("NOT is_percussion")
            .groupBy("file_id")
            .agg(sort_array(collect_set("program")).alias("programs"));
    Dataset<Row> names =
        sources
            .read(Catalog.TRACK)
            .where("name IS NOT NULL")
            .groupBy("file_id")
            .agg(sort_array(collect_set("name")).alias("track_names"));
    Dataset<Row> music =
        sources.read(Catalog.MUSICAL_METADATA).select("file_id", MusicFactsOf.METADATA);
    Dataset<Row> drums =
        sources.read(Catalog.DRUM_ANALYSIS).select("file_id", MusicFactsOf.DRUM_ANALYSIS);
    return places
        .join(music, key, "left")
        .join(drums, key, "left")
        .join(programs, key, "left")
        .join(names, key, "left");
  }

  private static Dataset<Row> rows(
      Sources sources, TableDeclaration table, List<? extends Record> records) {
    RowCodec codec = new RowCodec(table);
    return sources
        .spark()
        .createDataFrame(records.stream().map(codec::toRow).toList(), SparkSchemas.of(table))
        .coalesce(1);
  }

  private static TagRow row(Tag tag) {
    return new TagRow(
        tag.id(), tag.category(), tag.name(), tag.parentId(), tag.category().priority());
  }

  private static List<TagAliasRow> aliases(List<Tag> tags) {
    List<TagAliasRow> rows = new ArrayList<>();
    for (Tag tag : tags) {
      tag.aliases().stream()
          .map(
              alias ->
                  new TagAliasRow(tag.id(), alias.text(), alias.sameCase(), alias.needsContext()))
          .forEach(rows::add);
    }

    return rows;
  }
}
