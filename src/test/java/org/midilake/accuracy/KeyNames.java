package org.midilake.accuracy;

import java.util.List;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

/** Reads names of keys as annotations spell them. */
final class KeyNames {
  private static final List<Integer> NATURALS = List.of(9, 11, 0, 2, 4, 5, 7);

  private KeyNames() {}

  /** Whether two names sound the same: Db major is C# major. */
  static boolean sameSound(String first, String second) {
    return first.equals(second) || (first.contains(" ") && key(first).equals(key(second)));
  }

  /** The key of a name like {@code F# minor}. */
  static Key key(String name) {
    int tonic = pitchClass(name.substring(0, name.indexOf(' ')));
    return new Key(tonic, name.endsWith("minor") ? Mode.MINOR : Mode.MAJOR);
  }

  /** The pitch class of a note name like {@code F#}. */
  static int pitchClass(String name) {
    int alterations = name.replace("b", "").length() - name.replace("#", "").length();
    return Math.floorMod(NATURALS.get(name.charAt(0) - 'A') + alterations, 12);
  }
}
