package org.midilake.analysis.harmony;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.midilake.analysis.chord.ChordSegment;
import org.midilake.analysis.chord.ChordSummary;
import org.midilake.analysis.key.Key;

/**
 * The chords of a piece and the keys of its parts.
 *
 * @param keys in order of time; they cover all chords, or there are none
 */
public record Harmony(List<ChordSegment> chords, List<KeySegment> keys) {
  public Harmony {
    chords = List.copyOf(chords);
    keys = List.copyOf(keys);
  }

  /** Puts chords into keys; {@code home} is the key of the piece. */
  public static Harmony of(List<ChordSegment> chords, Optional<Key> home, LocalKeys localKeys) {
    return new Harmony(chords, home.map(key -> localKeys.of(chords, key)).orElse(List.of()));
  }

  /** How often the key changes. */
  public int modulations() {
    return Math.max(0, keys.size() - 1);
  }

  /** The chords in single values; their degrees are those of the key that each is in. */
  public ChordSummary summary() {
    List<String> degrees = new ArrayList<>(chords.size());
    for (int i = 0; i < keys.size(); i++) {
      int to = i + 1 < keys.size() ? keys.get(i + 1).firstChord() : chords.size();
      for (int chord = keys.get(i).firstChord(); chord < to; chord++) {
        degrees.add(RomanNumeral.degree(chords.get(chord).chord(), keys.get(i).key()));
      }
    }

    return ChordSummary.of(chords, degrees);
  }
}
