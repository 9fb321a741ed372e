package org.midilake.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * A search that an application would send.
 *
 * @param index an index that it is meant to use, whatever it searches for
 */
public record TypicalSearch(String name, String index, String sql) {
  private static final List<String> STYLES = List.of("rock", "jazz", "latin", "polka", "waltz");
  private static final List<String> WORDS = List.of("violet", "river", "love", "shadow", "moon");
  private static final List<String> KEYS = List.of("A minor", "F# minor", "C major", "Eb major");
  private static final String MATCH = "search_document_match_idx";
  private static final String SAMPLE = "search_document_sample_idx";
  private static final String NAME = "search_document_name_idx";

  /** Twenty-three searches and three counts of facets, with other words in each round. */
  public static List<TypicalSearch> all(Statement statement, int round) throws SQLException {
    String style = STYLES.get(round % STYLES.size());
    String word = WORDS.get(round % WORDS.size());
    String key = KEYS.get(round % KEYS.size());
    int tempo = 80 + 13 * round % 80;
    long file =
        number(statement, "SELECT file_id FROM search_document OFFSET %d LIMIT 1", 1000 * round);
    long similar =
        number(
            statement,
            "SELECT file_id FROM similar_content WHERE place = 1 OFFSET %d LIMIT 1",
            round);
    return List.of(
        files("a common word", SAMPLE, "'%s'".formatted(style)),
        files("two words", MATCH, "'%s groove'".formatted(style)),
        files("a word of titles", SAMPLE, "'%s'".formatted(word)),
        files("a word and the beginning of one", MATCH, "'%s mar'".formatted(word)),
        files("a rare word", "search_term_similar_word_idx", "'balkel'"),
        files("a misspelled word", "search_term_similar_word_idx", "'%sz'".formatted(word)),
        files("a phrase", MATCH, "'\"half time\"'"),
        files("a word but not another", SAMPLE, "'%s -loop'".formatted(word)),
        files("a word in a key", MATCH, "'%s', '{\"key\": \"%s\"}'".formatted(word, key)),
        files(
            "compatible keys and a range of tempos",
            "search_document_(key_tempo|name)_idx",
            "filters => '{\"key\": \"%s\", \"compatible_keys\": true, \"tempo\": {\"min\": %d, \"max\": %d}}'"
                .formatted(key, tempo, tempo + 4)),
        files(
            "instruments: all of two, none of one",
            MATCH,
            "filters => '{\"instrument\": {\"all\": [\"Violin\", \"Flute\"], \"none\": [\"Banjo\"]}}'"),
        files(
            "an instrument and a meter",
            MATCH,
            "filters => '{\"instrument\": \"Sitar\", \"meter\": \"7/8\"}'"),
        files(
            "loops of a style by tempo",
            "search_document_(tempo|match)_idx",
            "filters => '{\"usage\": \"loop\", \"style\": \"%s\"}', sort => 'tempo'"
                .formatted(style)),
        files(
            "ranges of density and polyphony",
            "search_document_(density|polyphony|name)_idx",
            "filters => '{\"density\": {\"min\": 9}, \"polyphony\": {\"min\": 15}}'"),
        files(
            "long pieces, the longest first",
            "search_document_duration_idx",
            "filters => '{\"duration\": {\"min\": 300}}', sort => '-duration'"),
        files(
            "not analysed",
            "search_document_(match|name)_idx",
            "filters => '{\"status\": \"rejected\"}'"),
        files("everything by name", NAME, "sort => 'name'"),
        files(
            "a deep page of everything",
            "search_document_tempo_idx",
            "sort => 'tempo', page => '%d:%d'".formatted(file, 100 + round % 30)),
        files(
            "a deep page of a common word",
            "search_document_(name|match)_idx",
            "'%s', sort => 'name', page => '%d:m%s'"
                .formatted(style, file, (char) ('a' + round % 26))),
        new TypicalSearch(
            "similar files",
            "similar_content_pkey",
            "SELECT * FROM similar_files(%d)".formatted(similar)),
        new TypicalSearch(
            "compatible files",
            "search_document_key_tempo_idx",
            "SELECT * FROM compatible_files(%d)".formatted(file)),
        new TypicalSearch(
            "duplicates",
            "duplicate_member_file_id_idx",
            "SELECT * FROM duplicates_of(%d)".formatted(file)),
        new TypicalSearch(
            "suggestions",
            "search_term_pkey",
            "SELECT * FROM suggest('%s')".formatted(word.substring(0, 3))),
        new TypicalSearch(
            "facets of everything", "search_term_pkey", "SELECT * FROM facet_counts()"),
        new TypicalSearch(
            "facets of a common word", SAMPLE, "SELECT * FROM facet_counts('%s')".formatted(style)),
        new TypicalSearch(
            "facets of a style and a key",
            SAMPLE,
            "SELECT * FROM facet_counts(filters => '{\"style\": \"%s\", \"key\": \"%s\"}')"
                .formatted(style, key)));
  }

  /** Whether it is a count of facets. */
  public boolean countsFacets() {
    return name.startsWith("facets");
  }

  /** Reads all rows; returns their number. */
  public long run(Statement statement) throws SQLException {
    long rows = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows++;
      }
    }

    return rows;
  }

  private static TypicalSearch files(String name, String index, String arguments) {
    return new TypicalSearch(name, index, "SELECT * FROM search_files(" + arguments + ")");
  }

  private static long number(Statement statement, String sql, int value) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql.formatted(value))) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
