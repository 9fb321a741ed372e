package org.midilake.bench;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A search that an application would send. */
record TypicalSearch(String name, String sql) {
  private static final List<String> STYLES = List.of("rock", "jazz", "latin", "polka", "waltz");
  private static final List<String> WORDS = List.of("violet", "river", "love", "shadow", "moon");
  private static final List<String> KEYS = List.of("A minor", "F# minor", "C major", "Eb major");

  /** Twenty searches and three counts of facets, with other words in each round. */
  static List<TypicalSearch> all(Statement statement, int round) throws SQLException {
    String style = STYLES.get(round % STYLES.size());
    String word = WORDS.get(round % WORDS.size());
    String key = KEYS.get(round % KEYS.size());
    int tempo = 80 + 13 * round % 80;
    long file = number(statement, "SELECT file_id FROM search_document OFFSET %d LIMIT 1", round);
    return List.of(
        files("a common word", "'%s'".formatted(style)),
        files("two words", "'%s groove'".formatted(style)),
        files("a word of titles", "'%s'".formatted(word)),
        files("a word and the beginning of one", "'%s mar'".formatted(word)),
        files("a rare word", "'balkel'"),
        files("a misspelled word", "'%sz'".formatted(word)),
        files("a phrase", "'\"half time\"'"),
        files("a word but not another", "'%s -loop'".formatted(word)),
        files("a word in a key", "'%s', '{\"key\": \"%s\"}'".formatted(word, key)),
        files(
            "compatible keys and a range of tempos",
            "filters => '{\"key\": \"%s\", \"compatible_keys\": true, \"tempo\": {\"min\": %d, \"max\": %d}}'"
                .formatted(key, tempo, tempo + 4)),
        files(
            "instruments: all of two, none of one",
            "filters => '{\"instrument\": {\"all\": [\"Violin\", \"Flute\"], \"none\": [\"Banjo\"]}}'"),
        files(
            "an instrument and a meter",
            "filters => '{\"instrument\": \"Sitar\", \"meter\": \"7/8\"}'"),
        files(
            "loops of a style by tempo",
            "filters => '{\"usage\": \"loop\", \"style\": \"%s\"}', sort => 'tempo'"
                .formatted(style)),
        files(
            "ranges of density and polyphony",
            "filters => '{\"density\": {\"min\": 9}, \"polyphony\": {\"min\": 15}}'"),
        files(
            "long pieces, the longest first",
            "filters => '{\"duration\": {\"min\": 300}}', sort => '-duration'"),
        files("not analysed", "filters => '{\"status\": \"rejected\"}'"),
        files("everything by name", "sort => 'name'"),
        files(
            "a deep page of everything",
            "sort => 'tempo', page => '%d:%d'".formatted(file, 100 + round % 30)),
        files(
            "a deep page of a common word",
            "'%s', sort => 'name', page => '%d:m%s'"
                .formatted(style, file, (char) ('a' + round % 26))),
        new TypicalSearch("compatible files", "SELECT * FROM compatible_files(%d)".formatted(file)),
        new TypicalSearch(
            "suggestions", "SELECT * FROM suggest('%s')".formatted(word.substring(0, 3))),
        new TypicalSearch("facets of everything", "SELECT * FROM facet_counts()"),
        new TypicalSearch(
            "facets of a common word", "SELECT * FROM facet_counts('%s')".formatted(style)),
        new TypicalSearch(
            "facets of a style and a key",
            "SELECT * FROM facet_counts(filters => '{\"style\": \"%s\", \"key\": \"%s\"}')"
                .formatted(style, key)));
  }

  /** Reads all rows; returns their number. */
  long run(Statement statement) throws SQLException {
    long rows = 0;
    try (ResultSet result = statement.executeQuery(sql)) {
      while (result.next()) {
        rows++;
      }
    }

    return rows;
  }

  private static TypicalSearch files(String name, String arguments) {
    return new TypicalSearch(name, "SELECT * FROM search_files(" + arguments + ")");
  }

  private static long number(Statement statement, String sql, int value) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql.formatted(value * 1000))) {
      return result.next() ? result.getLong(1) : 0;
    }
  }
}
