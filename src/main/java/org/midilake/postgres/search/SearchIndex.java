package org.midilake.postgres.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.midilake.postgres.TableIndex;
import org.midilake.postgres.migration.Extensions;

/** The indexes of the search tables. */
public final class SearchIndex {
  /**
   * Contents with a smaller id are a sample: a sixteenth, as ids are parts of hashes. Of 16,000
   * matches about 1,000 are in it, which is what is ranked by relevance.
   */
  public static final long SAMPLE = Long.MAX_VALUE / 16 + 1;

  private static final String DOCUMENT = "search_document";
  private static final String TERM = "search_term";

  /** Words that are spelled like another: made where the server has the extension pg_trgm. */
  private static final TableIndex SIMILAR_WORD =
      new TableIndex(
          TERM,
          "similar_word",
          "USING gin (value gin_trgm_ops) WHERE facet = 'word'",
          "words that are spelled like one that does not occur (with pg_trgm)",
          "EXPLAIN SELECT value FROM search_term WHERE facet = 'word' AND value % 'violat'",
          Optional.of(Extensions.TRIGRAMS));

  /** All of them. */
  public static final List<TableIndex> ALL =
      Stream.concat(
              Stream.of(
                  new TableIndex(
                      DOCUMENT,
                      "match",
                      // Without the list of pending entries, which every search would have to read.
                      "USING gin (terms, tsv) WITH (fastupdate = off)",
                      "words and facets, in any combination",
                      "SELECT * FROM search_explain('violet', '{\"meter\": \"7/8\"}')"),
                  new TableIndex(
                      DOCUMENT,
                      "sample",
                      "USING gin (terms, tsv) WITH (fastupdate = off) WHERE file_id < " + SAMPLE,
                      "words and facets that very many contents have: ranks and counts of a sample",
                      "EXPLAIN SELECT file_id FROM search_document WHERE file_id < "
                          + SAMPLE
                          + " AND terms && '{style:polka}'"),
                  new TableIndex(
                      DOCUMENT,
                      "name",
                      // With what ranges limit: they are compared without a look at the rows.
                      "(name_key, file_id) INCLUDE (musical_key, tempo_bpm, duration_seconds,"
                          + " note_count, notes_per_second, max_polyphony, bar_count, complexity)",
                      "by name, also within ranges; names that begin with what is typed",
                      "SELECT * FROM search_explain(sort => 'name')"),
                  new TableIndex(
                      DOCUMENT,
                      "key_tempo",
                      "(musical_key, tempo_bpm, file_id)",
                      "compatible_files: some keys and a range of tempos",
                      "EXPLAIN SELECT file_id FROM search_document WHERE musical_key = 'F minor'"
                          + " AND tempo_bpm >= 120 ORDER BY tempo_bpm, file_id LIMIT 20"),
                  range("tempo_bpm", "tempo"),
                  range("duration_seconds", "duration"),
                  range("note_count", "notes"),
                  range("notes_per_second", "density"),
                  range("max_polyphony", "polyphony"),
                  range("bar_count", "bars"),
                  range("complexity", "complexity"),
                  new TableIndex(
                      DOCUMENT,
                      "newest",
                      "(modified_epoch, file_id)",
                      "by time of change, the latest first",
                      "SELECT * FROM search_explain(sort => 'newest')"),
                  new TableIndex(
                      TERM,
                      "name",
                      "(lower(value) text_pattern_ops) WHERE facet <> 'word'",
                      "values of facets by their name or its beginning, in any case",
                      "EXPLAIN SELECT value FROM search_term"
                          + " WHERE facet <> 'word' AND lower(value) LIKE 'violin%'")),
              Stream.of(SIMILAR_WORD))
          .toList();

  private SearchIndex() {}

  /** An index for a range and for the order by it. */
  private static TableIndex range(String column, String filter) {
    return new TableIndex(
        DOCUMENT,
        filter,
        "(" + column + ", file_id)",
        "a range of " + filter + "; by " + filter,
        "SELECT * FROM search_explain(filters => '{\"%s\": {\"min\": 3}}', sort => '%s')"
            .formatted(filter, filter));
  }
}
