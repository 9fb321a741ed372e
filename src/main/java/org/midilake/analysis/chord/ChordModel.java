package org.midilake.analysis.chord;

import java.util.HashMap;
import java.util.Map;
import org.midilake.analysis.model.ModelResource;

/**
 * The fitted weights of the chord decoder, laid out for it: a conditional random field (Lafferty,
 * McCallum and Pereira, ICML 2001) whose states are the pairs of quality and root. The score of a
 * state is the same for all roots, turned round.
 *
 * <p>The resource has one line per cue and quality, with the weights of the twelve intervals above
 * the root; one line per quality with its constant; one per cue of change.
 */
public final class ChordModel {
  static final Quality[] QUALITIES = Quality.values();

  /** States: number of the quality times 12, plus the root counted from the reference. */
  static final int STATES = QUALITIES.length * 12;

  private final float[][] rows = new float[ChordEvidence.WIDTH][STATES];
  private final float[] constants = new float[STATES];
  private final double[] changes = new double[ChangeCue.values().length];
  private final double sharpness;

  /**
   * {@code weights}: by the names {@code CUE.quality} (twelve values), {@code CONSTANT.quality},
   * {@code CHANGE.CUE} and {@code SHARPNESS} (one value each).
   */
  public ChordModel(Map<String, double[]> weights) {
    Map<String, double[]> left = new HashMap<>(weights);
    for (Quality quality : QUALITIES) {
      for (ChordCue cue : ChordCue.values()) {
        layOut(cue, quality, take(left, cue + "." + quality.label()));
      }

      double constant = take(left, "CONSTANT." + quality.label())[0];
      for (int root = 0; root < 12; root++) {
        constants[state(quality, root)] = (float) constant;
      }
    }

    for (ChangeCue cue : ChangeCue.values()) {
      changes[cue.ordinal()] = take(left, "CHANGE." + cue)[0];
    }

    sharpness = take(left, "SHARPNESS")[0];
    if (!left.isEmpty()) {
      throw new IllegalArgumentException("weights that no chord asks for: " + left.keySet());
    }
  }

  /** The model that is delivered with the program. */
  public static ChordModel load() {
    return new ChordModel(ModelResource.rows(ChordModel.class, "chord-model.txt"));
  }

  private static double[] take(Map<String, double[]> weights, String name) {
    double[] values = weights.remove(name);
    if (values == null) {
      throw new IllegalArgumentException("no weights for " + name);
    }

    return values;
  }

  private void layOut(ChordCue cue, Quality quality, double[] byInterval) {
    for (int pitchClass = 0; pitchClass < 12; pitchClass++) {
      for (int root = 0; root < 12; root++) {
        rows[cue.ordinal() * 12 + pitchClass][state(quality, root)] =
            (float) byInterval[Math.floorMod(pitchClass - root, 12)];
      }
    }
  }

  /** Number of the state with a quality and a root, counted from the reference. */
  public static int state(Quality quality, int root) {
    return quality.ordinal() * 12 + root;
  }

  /** Weights of one cue and pitch class for all states; not to be changed. */
  float[] row(int cueAndPitchClass) {
    return rows[cueAndPitchClass];
  }

  /** Constants of all states; not to be changed. */
  float[] constants() {
    return constants;
  }

  /** The score of a change of chord, negative as a rule. */
  double changeScore(double[] changeCues) {
    double score = 0;
    for (int i = 0; i < changes.length; i++) {
      score += changes[i] * changeCues[i];
    }

    return score;
  }

  /** By how much the scores of a whole segment are multiplied for its confidence. */
  double sharpness() {
    return sharpness;
  }
}
