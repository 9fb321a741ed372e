package org.midilake.analysis.chord;

/**
 * Finds the sequence of chords with the highest score (Viterbi, IEEE Transactions on Information
 * Theory 13, 1967). All changes at a beat score alike, so that a step takes time proportional to
 * the number of states and not to its square. Long pieces are decoded in blocks. An instance serves
 * one thread.
 */
final class ChordDecoder {
  private static final int STATES = ChordModel.STATES;

  /** Rows of weights that are added in one pass; {@link #addRows} has a line for each. */
  private static final int ROWS_AT_ONCE = 6;

  /** Beats that are decoded together. */
  private static final int BLOCK = 512;

  /** Scores that are lower by this have a probability below one in 20,000. */
  private static final double NEGLIGIBLE = 10;

  /** So that rounding leaves nothing out that is not negligible. */
  private static final float MARGIN = 0.01f;

  /** Steps per unit of the table of the exponential function: within one percent. */
  private static final int STEPS = 64;

  /** The exponential function from -NEGLIGIBLE to 0: one call per state would cost the most. */
  private static final double[] EXPONENTIALS = new double[(int) NEGLIGIBLE * STEPS + 1];

  static {
    for (int i = 0; i < EXPONENTIALS.length; i++) {
      EXPONENTIALS[i] = StrictMath.exp(-(double) i / STEPS);
    }
  }

  private final ChordModel model;
  private final float[][] scores = new float[BLOCK][STATES];
  private final float[] best = new float[BLOCK];
  private final float[] changeScores = new float[BLOCK];
  private final double[] changeCues = new double[ChangeCue.values().length];
  private final float[][] rows = new float[ChordEvidence.WIDTH + ROWS_AT_ONCE][];
  private final float[] factors = new float[ChordEvidence.WIDTH + ROWS_AT_ONCE];

  /** Scores before the first beat. */
  private final float[] nothing = new float[STATES];

  private int[] states = new int[BLOCK];

  ChordDecoder(ChordModel model) {
    this.model = model;
  }

  /** The state of each beat; valid until the next call, and as long as there is evidence. */
  int[] decode(ChordEvidence evidence) {
    if (evidence.size() > states.length) {
      states = new int[evidence.size()];
    }

    for (int from = 0; from < evidence.size(); from += BLOCK) {
      decode(evidence, from, Math.min(from + BLOCK, evidence.size()));
    }

    return states;
  }

  private void decode(ChordEvidence evidence, int from, int to) {
    score(evidence, from, from + 1, nothing, 0, 0, scores[0]);
    best[0] = highest(scores[0]);
    for (int step = 1; step < to - from; step++) {
      int beat = from + step;
      ChangeCue.fill(evidence, beat, changeCues);
      changeScores[step] = (float) model.changeScore(changeCues);
      score(
          evidence,
          beat,
          beat + 1,
          scores[step - 1],
          best[step - 1],
          changeScores[step],
          scores[step]);
      best[step] = highest(scores[step]);
    }

    int last = to - from - 1;
    int state = indexOf(scores[last], best[last]);
    for (int step = last; step >= 0; step--) {
      states[from + step] = state;
      if (step > 0 && scores[step - 1][state] - best[step - 1] < changeScores[step]) {
        state = indexOf(scores[step - 1], best[step - 1]);
      }
    }
  }

  /**
   * Sums the scores of the states over some beats, to which silent ones add nothing, and adds the
   * better of staying and changing. Counted from the best before, so that sums stay small.
   */
  private void score(
      ChordEvidence evidence,
      int from,
      int to,
      float[] before,
      float bestBefore,
      float change,
      float[] sums) {
    int used = chooseRows(evidence, from, to);
    int sounding = evidence.sounding(from, to);
    float[] constants = model.constants();
    for (int state = 0; state < STATES; state++) {
      sums[state] = Math.max(before[state] - bestBefore, change) + sounding * constants[state];
    }

    for (int next = 0; next < used; next += ROWS_AT_ONCE) {
      addRows(next, sums);
    }
  }

  /** The rows of the cues that are not 0, and others with 0 to fill up the last pass. */
  private int chooseRows(ChordEvidence evidence, int from, int to) {
    int count = 0;
    for (long left = evidence.used(from, to); left != 0; left &= left - 1) {
      int cue = Long.numberOfTrailingZeros(left);
      rows[count] = model.row(cue);
      factors[count++] = evidence.sum(from, to, cue);
    }

    while (count % ROWS_AT_ONCE != 0) {
      rows[count] = model.row(0);
      factors[count++] = 0;
    }

    return count;
  }

  /** Several rows in one pass: reading and writing the sums would take most of the time. */
  private void addRows(int at, float[] sums) {
    float a = factors[at];
    float b = factors[at + 1];
    float c = factors[at + 2];
    float d = factors[at + 3];
    float e = factors[at + 4];
    float f = factors[at + 5];
    float[] rowA = rows[at];
    float[] rowB = rows[at + 1];
    float[] rowC = rows[at + 2];
    float[] rowD = rows[at + 3];
    float[] rowE = rows[at + 4];
    float[] rowF = rows[at + 5];
    for (int i = 0; i < STATES; i++) {
      float first = a * rowA[i] + b * rowB[i] + c * rowC[i];
      float last = d * rowD[i] + e * rowE[i] + f * rowF[i];
      sums[i] += first + last;
    }
  }

  /** Seldom true comparisons are faster than a maximum, which waits for the one before. */
  private static float highest(float[] values) {
    float highest = values[0];
    for (int state = 1; state < STATES; state++) {
      if (values[state] > highest) {
        highest = values[state];
      }
    }

    return highest;
  }

  private static int indexOf(float[] values, float value) {
    int state = 0;
    while (values[state] != value) {
      state++;
    }

    return state;
  }

  /** Probability of a state if one chord holds for some beats, 0..1. */
  double confidence(ChordEvidence evidence, int from, int to, int state, float[] scratch) {
    score(evidence, from, to, nothing, 0, 0, scratch);
    float reached = scratch[state];
    float negligible = reached - (float) (NEGLIGIBLE / model.sharpness()) - MARGIN;
    double sum = 0;
    for (float score : scratch) {
      if (score > negligible) {
        sum += odds(model.sharpness() * (score - reached));
      }
    }

    return 1 / sum;
  }

  private static double odds(double logarithm) {
    if (logarithm > 0) {
      return StrictMath.exp(logarithm);
    }

    return logarithm > -NEGLIGIBLE ? EXPONENTIALS[(int) (0.5 - logarithm * STEPS)] : 0;
  }
}
