package org.midilake.analysis.drums;

import java.util.Optional;
import java.util.OptionalDouble;
import org.midilake.analysis.drums.KitPiece.Group;

/** How the beat of a drum part is felt. */
public enum Feel {
  STRAIGHT,
  /** Eighth notes in a ratio of 1.25 or more. */
  SWING,
  /** The same, with the second one on two beats of three or more. */
  SHUFFLE,
  /** The backbeat is on three, not on two and four. */
  HALF_TIME,
  /** The backbeat is on the off-beat eighths. */
  DOUBLE_TIME;

  private static final double SWUNG = 1.25;
  private static final double EVERY_BEAT = 2 / 3.0;
  private static final double OFTEN = 0.6;
  private static final double SELDOM = 0.2;
  private static final int FEWEST_MOMENTS = 4;

  /** The feel of a part; nothing with fewer than four moments. */
  static Optional<Feel> of(DrumPattern pattern, OptionalDouble swing) {
    if (pattern.moments() < FEWEST_MOMENTS) {
      return Optional.empty();
    }

    if (swing.orElse(1) >= SWUNG) {
      // Seven to nine twelfths: ratios of 1.4 to 3.
      int seconds = pattern.momentsAt(7) + pattern.momentsAt(8) + pattern.momentsAt(9);
      return Optional.of(seconds >= EVERY_BEAT * pattern.quarters() ? SHUFFLE : SWING);
    }

    double backbeat = snares(pattern, 4, 12);
    if (backbeat > SELDOM) {
      return Optional.of(STRAIGHT);
    }

    if (snares(pattern, 8) >= OFTEN) {
      return Optional.of(HALF_TIME);
    }

    return Optional.of(snares(pattern, 2, 6, 10, 14) >= OFTEN ? DOUBLE_TIME : STRAIGHT);
  }

  /** Snare strokes per bar at some sixteenths, ghost notes left out, by the number of places. */
  private static double snares(DrumPattern pattern, int... places) {
    double strokes = 0;
    for (int place : places) {
      strokes += pattern.strokes(Group.SNARE, place);
    }

    return strokes / places.length / Math.max(1, pattern.bars());
  }
}
