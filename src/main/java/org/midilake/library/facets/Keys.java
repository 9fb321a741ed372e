package org.midilake.library.facets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.library.names.Mode;
import org.midilake.library.names.NameKey;

/** The 24 keys, each in its usual spelling. */
final class Keys {
  private static final List<String> MAJOR =
      List.of("C", "Db", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B");
  private static final List<String> MINOR =
      List.of("C", "C#", "D", "Eb", "E", "F", "F#", "G", "G#", "A", "Bb", "B");

  private Keys() {}

  /** The names of all. */
  static List<String> names() {
    List<String> names = new ArrayList<>();
    MAJOR.forEach(tonic -> names.add(new NameKey(tonic, Optional.of(Mode.MAJOR)).text()));
    MINOR.forEach(tonic -> names.add(new NameKey(tonic, Optional.of(Mode.MINOR)).text()));
    return names;
  }

  /** A key as the analysis writes it, {@code F# minor}. */
  static NameKey parse(String text) {
    String[] words = text.split(" ", 2);
    Mode mode = words.length > 1 && words[1].equals("minor") ? Mode.MINOR : Mode.MAJOR;
    return new NameKey(words[0], Optional.of(mode));
  }

  /** The usual name of a key; without a mode there is none. */
  static Optional<String> name(NameKey key) {
    return key.mode()
        .map(
            mode ->
                new NameKey((mode == Mode.MAJOR ? MAJOR : MINOR).get(key.pitchClass()), key.mode())
                    .text());
  }
}
