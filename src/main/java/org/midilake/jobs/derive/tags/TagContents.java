package org.midilake.jobs.derive.tags;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.midilake.library.facets.Facet;
import org.midilake.library.facets.FileCategories;
import org.midilake.library.facets.MusicFacts;
import org.midilake.library.facets.MusicTagger;
import org.midilake.library.names.PathReader;
import org.midilake.library.names.PathReading;
import org.midilake.library.tags.TagDictionary;
import org.midilake.spark.RowCodec;
import org.midilake.tables.NameFactRow;
import org.midilake.tables.TagSource;

/** Finds the tags of each content and what its paths say. */
final class TagContents implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Names of tracks are short, and often a name that a program gave. */
  private static final double TEXT = 0.6;

  /** Costly to build: one for all tasks of a process that have the same dictionaries. */
  private static final Map<String, Tagger> TAGGERS = new ConcurrentHashMap<>();

  private final Dictionaries dictionaries;

  TagContents(Dictionaries dictionaries) {
    this.dictionaries = dictionaries;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> contents) {
    Tagger tagger = TAGGERS.computeIfAbsent(dictionaries.text(), key -> new Tagger(dictionaries));
    RowCodec codec = new RowCodec(TaggedContent.TABLE);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return contents.hasNext();
      }

      @Override
      public Row next() {
        return codec.toRow(tagger.tag(contents.next()));
      }
    };
  }

  /** Tags contents, those of several tasks at the same time. */
  private static final class Tagger {
    private final TagDictionary dictionary;
    private final PathReader reader;
    private final MusicTagger music;
    private final FileCategories categories;

    Tagger(Dictionaries dictionaries) {
      dictionary = dictionaries.tags();
      reader = new PathReader(dictionary, dictionaries.folders());
      music = new MusicTagger(Dictionaries.programNames());
      categories = new FileCategories(dictionary);
    }

    TaggedContent tag(Row content) {
      long fileId = content.getAs("file_id");
      Optional<MusicFacts> facts = MusicFactsOf.row(content);
      TagCollector tags = new TagCollector(fileId, dictionary);
      Map<String, PathReading> readings = new HashMap<>();
      List<String> paths = MusicFactsOf.list(content, "paths");
      for (String path : paths) {
        PathReading reading = reader.read(path);
        readings.put(path, reading);
        reading.tags().forEach(finding -> tags.add(finding, path));
      }

      Set<String> named = tags.ids();
      texts(content)
          .forEach(
              text ->
                  reader
                      .readText(text)
                      .forEach(
                          finding ->
                              tags.add(
                                  finding.tag().id(), TEXT, TagSource.TEXT, finding.evidence())));
      facts.ifPresent(
          known ->
              music
                  .facets(known)
                  .forEach(
                      facet ->
                          tags.add(
                              facet.tagId(),
                              facet.confidence(),
                              TagSource.MUSIC,
                              facet.evidence())));
      Set<String> played = tags.idsOf(TagSource.MUSIC);
      Set<String> told = new HashSet<>(tags.idsOf(TagSource.TEXT));
      told.addAll(played);
      Facet category = categories.category(named, told, facts);
      tags.add(category.tagId(), category.confidence(), TagSource.MUSIC, category.evidence());
      NameFactRows rows = new NameFactRows(fileId, facts, played, dictionary);
      List<NameFactRow> names =
          paths.stream().map(path -> rows.row(path, readings.get(path))).toList();
      return new TaggedContent(fileId, tags.rows(), names);
    }

    private static Set<String> texts(Row content) {
      List<String> texts = new ArrayList<>(MusicFactsOf.list(content, "track_names"));
      Optional.ofNullable(content.<String>getAs("title")).ifPresent(texts::add);
      return texts.stream().collect(Collectors.toCollection(TreeSet::new));
    }
  }
}
