package org.midilake.analysis.fingerprint;

import java.util.List;

/**
 * The different runs of a piece: short sequences of steps from note to note, as numbers.
 *
 * @param count how many there are
 * @param first those that come first in the order of {@link #rank}, in that order; all of them if
 *     they are few
 */
public record Runs(Kind kind, int count, List<Integer> first) {
  /** What runs are made of. */
  public enum Kind {
    /** Steps of lines of pitched notes. */
    PITCHED,
    /** Strokes of drums. */
    DRUMS,
    /** There are none. */
    NONE
  }

  public Runs {
    first = List.copyOf(first);
  }

  /** The place of a run in the order, 0 or more, of 31 bits. */
  public static long rank(int run) {
    return Mix.of(~(long) run) >>> 33;
  }
}
