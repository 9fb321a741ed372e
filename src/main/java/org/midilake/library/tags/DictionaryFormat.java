package org.midilake.library.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The format of dictionaries: one tag per line, columns separated by tabs: category, name, name of
 * the parent or {@code -}, aliases separated by semicolons or {@code -}. Lines that start with
 * {@code #} are comments.
 */
final class DictionaryFormat {
  private static final String NOTHING = "-";
  private static final int COLUMNS = 4;

  private DictionaryFormat() {}

  /**
   * The tags of a dictionary.
   *
   * @param source what to call it in messages
   * @throws IllegalArgumentException if a line is not understood
   */
  static List<Tag> parse(String source, String dictionary) {
    List<Tag> tags = new ArrayList<>();
    int number = 0;
    for (String line : dictionary.lines().toList()) {
      number++;
      if (!line.isBlank() && !line.startsWith("#")) {
        tags.add(tag(source + ":" + number, line));
      }
    }

    return tags;
  }

  private static Tag tag(String place, String line) {
    List<String> columns = Arrays.stream(line.split("\t", -1)).map(String::strip).toList();
    if (columns.size() != COLUMNS) {
      throw new IllegalArgumentException(
          place + " has " + columns.size() + " columns, not " + COLUMNS + ", separated by tabs");
    }

    TagCategory category =
        TagCategory.of(columns.get(0))
            .orElseThrow(
                () -> new IllegalArgumentException(place + ": no category " + columns.get(0)));
    String name = columns.get(1);
    List<Alias> aliases = new ArrayList<>();
    if (category != TagCategory.NEUTRAL) {
      aliases.add(Alias.parse(name));
    }

    if (!columns.get(3).equals(NOTHING)) {
      Arrays.stream(columns.get(3).split(";", -1))
          .map(String::strip)
          .filter(alias -> !alias.isEmpty())
          .map(Alias::parse)
          .forEach(aliases::add);
    }

    return new Tag(
        category,
        name,
        Optional.of(columns.get(2)).filter(parent -> !parent.equals(NOTHING)),
        withoutRepetition(aliases));
  }

  /** One alias for each text: where it stands with a mark, the mark holds. */
  private static List<Alias> withoutRepetition(List<Alias> aliases) {
    List<Alias> distinct = new ArrayList<>();
    for (Alias alias : aliases) {
      distinct.removeIf(earlier -> earlier.text().equals(alias.text()));
      distinct.add(alias);
    }

    return distinct;
  }
}
