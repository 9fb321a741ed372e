package org.midilake.accuracy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.midilake.analysis.chord.ChangeCue;
import org.midilake.analysis.chord.ChordCue;
import org.midilake.analysis.chord.Quality;

/**
 * The parameters of the chord model, while they are fitted. The weight of an interval above the
 * root is the sum of one that all qualities share in which it has the same role, and of one of its
 * own. So a quality that is never annotated still gets sensible weights.
 */
final class ChordWeights {
  static final Quality[] QUALITIES = Quality.values();

  private static final int CUES = ChordCue.values().length;
  private static final int CHANGES = ChangeCue.values().length;

  /** Roles of tones outside a chord: the interval, with a major, a minor or no third below. */
  private static final int FOREIGN_ROLES = 36;

  private static final int ROOT = FOREIGN_ROLES;
  private static final int THIRD = ROOT + 1;
  private static final int FIFTH = ROOT + 2;
  private static final int SUSPENSION = ROOT + 3;
  private static final int EXTENSION = ROOT + 4;
  private static final int ROLES = ROOT + 5;

  private static final int OWN = CUES * ROLES;
  private static final int CONSTANTS = OWN + CUES * QUALITIES.length * 12;
  private static final int CHANGE = CONSTANTS + QUALITIES.length;
  static final int COUNT = CHANGE + CHANGES;

  private static final double SHARED_PENALTY = 1e-4;
  private static final double OWN_PENALTY = 1e-3;

  private ChordWeights() {}

  private static int shared(int cue, int quality, int interval) {
    return cue * ROLES + role(QUALITIES[quality], interval);
  }

  private static int own(int cue, int quality, int interval) {
    return OWN + (cue * QUALITIES.length + quality) * 12 + interval;
  }

  static int constant(int quality) {
    return CONSTANTS + quality;
  }

  static int change(int cue) {
    return CHANGE + cue;
  }

  /** What a parameter is drawn to zero by. */
  static double penalty(int parameter) {
    return parameter >= OWN && parameter < CONSTANTS ? OWN_PENALTY : SHARED_PENALTY;
  }

  private static int role(Quality quality, int interval) {
    if (!quality.intervals().contains(interval)) {
      return quality.third().ordinal() * 12 + interval;
    }

    boolean suspended = quality.third() == Quality.Third.NONE;
    return switch (interval) {
      case 0 -> ROOT;
      case 3, 4 -> THIRD;
      case 6, 7, 8 -> FIFTH;
      case 2, 5 -> suspended ? SUSPENSION : EXTENSION;
      default -> EXTENSION;
    };
  }

  /** The weights by cue, quality and interval. */
  static double[][][] expand(double[] parameters) {
    double[][][] weights = new double[CUES][QUALITIES.length][12];
    for (int cue = 0; cue < CUES; cue++) {
      for (int quality = 0; quality < QUALITIES.length; quality++) {
        for (int interval = 0; interval < 12; interval++) {
          weights[cue][quality][interval] =
              parameters[shared(cue, quality, interval)] + parameters[own(cue, quality, interval)];
        }
      }
    }

    return weights;
  }

  /** Adds the slopes of the expanded weights to those of the parameters. */
  static void collect(double[][][] slopes, double[] gradient) {
    for (int cue = 0; cue < CUES; cue++) {
      for (int quality = 0; quality < QUALITIES.length; quality++) {
        for (int interval = 0; interval < 12; interval++) {
          double slope = slopes[cue][quality][interval];
          gradient[shared(cue, quality, interval)] += slope;
          gradient[own(cue, quality, interval)] += slope;
        }
      }
    }
  }

  /**
   * The lines of the resource.
   *
   * @param rare qualities whose own weights mean nothing, with the constant that they get
   */
  static Map<String, double[]> lines(
      double[] parameters, Map<Quality, Double> rare, double sharpness) {
    double[] kept = parameters.clone();
    for (Quality quality : rare.keySet()) {
      for (int cue = 0; cue < CUES; cue++) {
        for (int interval = 0; interval < 12; interval++) {
          kept[own(cue, quality.ordinal(), interval)] = 0;
        }
      }
    }

    double[][][] weights = expand(kept);
    Map<String, double[]> lines = new LinkedHashMap<>();
    for (ChordCue cue : ChordCue.values()) {
      for (Quality quality : QUALITIES) {
        lines.put(cue + "." + quality.label(), weights[cue.ordinal()][quality.ordinal()]);
      }
    }

    for (Quality quality : QUALITIES) {
      double fitted = parameters[constant(quality.ordinal())];
      lines.put("CONSTANT." + quality.label(), new double[] {rare.getOrDefault(quality, fitted)});
    }

    for (ChangeCue cue : List.of(ChangeCue.values())) {
      lines.put("CHANGE." + cue, new double[] {parameters[change(cue.ordinal())]});
    }

    lines.put("SHARPNESS", new double[] {sharpness});
    return lines;
  }
}
