package org.midilake.settings;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Finds the key that someone meant. */
final class KeySuggestions {
  /** Two slips of the finger; more than that and short keys would match anything. */
  private static final int SLIPS = 2;

  private final SortedSet<String> known;

  KeySuggestions(Collection<String> known) {
    this.known = new TreeSet<>(known);
  }

  /** The known key that differs from the unknown one only by slips. */
  Optional<String> misspelled(String unknown) {
    return known.contains(unknown) ? Optional.empty() : nearest(unknown);
  }

  /** The known key that is meant: misspelled, or without its group, or written in another case. */
  Optional<String> closest(String unknown) {
    String words = words(unknown);
    return known.stream()
        .filter(key -> words(key).equals(words) || words(lastPart(key)).equals(words))
        .findFirst()
        .or(() -> nearest(unknown))
        .or(() -> sameLastPart(unknown));
  }

  private Optional<String> sameLastPart(String unknown) {
    String last = lastPart(unknown);
    return known.stream().filter(key -> distance(lastPart(key), last) <= 1).findFirst();
  }

  private Optional<String> nearest(String unknown) {
    return known.stream()
        .filter(key -> distance(key, unknown) <= SLIPS)
        .min(Comparator.comparingInt(key -> distance(key, unknown)));
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }

  private static String words(String key) {
    return key.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
  }

  /** Levenshtein's distance: insertions, deletions and replacements of one character. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }

    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }

    return row[b.length()];
  }
}
