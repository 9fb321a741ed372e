package org.midilake.analysis.compatibility;

import java.util.Optional;
import org.midilake.analysis.key.Key;
import org.midilake.analysis.key.Mode;

/** How two keys stand to each other, and how well they go together. */
public enum KeyRelation {
  /** The same tonic and mode. */
  SAME(1.0, "the same key"),
  /** The same notes. */
  RELATIVE(0.9, "relative keys"),
  /** One of the two has no key. */
  FREE(0.8, "no keys that could clash"),
  /** One accidental apart. */
  FIFTH(0.75, "keys a fifth apart"),
  /** The same tonic, another mode. */
  PARALLEL(0.55, "parallel keys"),
  /** Two accidentals apart. */
  TWO_FIFTHS(0.4, "keys two fifths apart"),
  /** Further away. */
  DISTANT(0.1, "distant keys");

  private static final int CLASSES = 12;
  private static final int FIFTH_SEMITONES = 7;
  private static final int RELATIVE_MAJOR = 3;

  private final double score;
  private final String text;

  KeyRelation(double score, String text) {
    this.score = score;
    this.text = text;
  }

  /** How two keys stand to each other, whichever comes first. */
  public static KeyRelation of(Optional<Key> one, Optional<Key> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return FREE;
    }

    if (one.get().equals(other.get())) {
      return SAME;
    }

    int steps = Math.abs(position(one.get()) - position(other.get()));
    return switch (Math.min(steps, CLASSES - steps)) {
      case 0 -> RELATIVE;
      case 1 -> FIFTH;
      case 2 -> TWO_FIFTHS;
      default -> one.get().tonic() == other.get().tonic() ? PARALLEL : DISTANT;
    };
  }

  /** Place on the circle of fifths, 0 (C major and A minor) to 11; relative keys share theirs. */
  public static int position(Key key) {
    int major = key.mode() == Mode.MINOR ? key.tonic() + RELATIVE_MAJOR : key.tonic();
    return major * FIFTH_SEMITONES % CLASSES;
  }

  /** How well they go together, 0..1. */
  public double score() {
    return score;
  }

  public String text() {
    return text;
  }
}
