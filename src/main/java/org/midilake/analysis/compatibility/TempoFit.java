package org.midilake.analysis.compatibility;

/**
 * How two tempos fit.
 *
 * @param beats beats of the other for one of the first: 1, 2 or 0.5
 * @param stretch by which the other has to be made faster, its beats counted so; 1 if not at all
 * @param score 0..1
 */
public record TempoFit(double beats, double stretch, double score) {
  private static final double[] BEATS = {1, 2, 0.5};

  /** Recordings and grooves bear about so much before they sound wrong: an eighth. */
  private static final double MOST_STRETCH = 1.125;

  private static final double MOST_EFFORT = StrictMath.log(MOST_STRETCH);

  /** Half and double time fit, but less closely. */
  private static final double OTHER_LEVEL = 0.85;

  /** The best way to play the other at the tempo of the first. */
  public static TempoFit of(double bpm, double otherBpm) {
    TempoFit best = null;
    for (double beats : BEATS) {
      double stretch = bpm * beats / otherBpm;
      double score = closeness(stretch) * (beats == 1 ? 1 : OTHER_LEVEL);
      if (best == null || score > best.score) {
        best = new TempoFit(beats, stretch, score);
      }
    }

    return best;
  }

  private static double closeness(double stretch) {
    if (stretch >= MOST_STRETCH || stretch * MOST_STRETCH <= 1) {
      return 0;
    }

    double effort = StrictMath.log(stretch) / MOST_EFFORT;
    return Math.max(0, 1 - effort * effort);
  }
}
