package org.midilake.jobs.derive.likeness;

import java.util.Optional;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

/** The keys behind the names in the tables, however they are spelled. */
final class Keys {
  private static final String LETTERS = "C D EF G A B";
  private static final int CLASSES = 12;

  private Keys() {}

  /**
   * The key of a name; empty where there is none, or only a default.
   *
   * @param name e.g. {@code Gb major}; may be null
   * @param source of the key, as in the table
   */
  static Optional<Key> of(String name, String source) {
    if (name == null || source.equals("default")) {
      return Optional.empty();
    }

    int blank = name.indexOf(' ');
    int tonic = LETTERS.indexOf(name.charAt(0));
    for (char accidental : name.substring(1, blank).toCharArray()) {
      tonic += accidental == '#' ? 1 : -1;
    }

    Mode mode = name.endsWith("minor") ? Mode.MINOR : Mode.MAJOR;
    return Optional.of(new Key(Math.floorMod(tonic, CLASSES), mode));
  }
}
