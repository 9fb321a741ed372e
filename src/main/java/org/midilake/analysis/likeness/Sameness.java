package org.midilake.analysis.likeness;

/**
 * What shared runs say of two pieces. Pairs of unrelated songs share less than a twentieth of their
 * runs; those of one song mostly more than a fifth. Short pieces share more by chance, and drums
 * more than melodies: more is asked of them, and they are never arrangements of each other.
 */
public enum Sameness {
  /** The same notes in the same order, but for key, tempo, timing or a part. */
  PERFORMANCE,
  /** Another arrangement of the same piece. */
  ARRANGEMENT,
  /** Nothing that could be said. */
  NONE;

  /** Pieces with fewer runs are short: a few bars. */
  private static final int SHORT = 32;

  private static final double SAME_RUNS = 0.6;
  private static final double SAME_SHORT_RUNS = 0.8;

  /** A part that is missing leaves the runs of the others, and changes the outermost lines. */
  private static final double WITHOUT_A_PART = 0.6;

  private static final double ARRANGED = 0.15;

  /** What unrelated songs have in common at most, as a Jaccard index. */
  private static final double BY_CHANCE = 0.03;

  /** The sameness of two pieces whose runs are of pitched notes. */
  public static Sameness ofPitched(RunLikeness likeness, int fewerRuns) {
    if (fewerRuns < SHORT) {
      return likeness.jaccard() >= SAME_SHORT_RUNS ? PERFORMANCE : NONE;
    }

    if (likeness.jaccard() >= SAME_RUNS
        || (likeness.containment() >= WITHOUT_A_PART && likeness.jaccard() >= ARRANGED)) {
      return PERFORMANCE;
    }

    return likeness.jaccard() >= ARRANGED ? ARRANGEMENT : NONE;
  }

  /** The sameness of two pieces whose runs are of drums. */
  public static Sameness ofDrums(RunLikeness likeness) {
    return likeness.jaccard() >= SAME_SHORT_RUNS ? PERFORMANCE : NONE;
  }

  /** How sure it is that two pieces have to do with each other, 0..1. */
  public static double confidence(RunLikeness likeness) {
    return likeness.jaccard() / (likeness.jaccard() + BY_CHANCE);
  }
}
