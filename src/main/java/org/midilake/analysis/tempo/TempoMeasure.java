package org.midilake.analysis.tempo;

import java.util.function.DoubleUnaryOperator;

/** Computes one feature for all candidates. */
@FunctionalInterface
interface TempoMeasure {
  /** Sets one value per candidate, {@code stride} apart from the first one at {@code offset}. */
  void fill(TempoEvidence evidence, double[] values, int offset, int stride);

  /**
   * Autocorrelation of a band at a multiple of the beat. Where the piece is too short for that lag,
   * powers of two are halved until it fits, others stand for the beat itself: a missing bar must
   * not speak against a slow tempo.
   */
  static TempoMeasure correlation(int band, double multiple) {
    int distance = LagScale.steps(multiple);
    boolean halves = distance % LagScale.STEPS_PER_OCTAVE == 0;
    int shorterDistance = halves ? distance - LagScale.STEPS_PER_OCTAVE : 0;
    return (evidence, values, offset, stride) -> {
      int longest = evidence.longestStep();
      for (int candidate = 0; candidate < TempoCandidates.COUNT; candidate++) {
        int beat = TempoCandidates.step(candidate);
        int step = beat + distance;
        if (step > longest && distance > 0) {
          step = beat + shorterDistance;
        }

        while (step > longest && step > beat) {
          step -= LagScale.STEPS_PER_OCTAVE;
        }

        boolean known = step <= longest;
        values[offset + candidate * stride] = known ? evidence.peak(band, Math.max(step, 0)) : 0;
      }
    };
  }

  /** A value that depends on the period of the beat alone, in seconds. */
  static TempoMeasure perCandidate(DoubleUnaryOperator value) {
    double[] computed = new double[TempoCandidates.COUNT];
    for (int candidate = 0; candidate < computed.length; candidate++) {
      computed[candidate] = value.applyAsDouble(TempoCandidates.periodSeconds(candidate));
    }

    return (evidence, values, offset, stride) -> {
      for (int candidate = 0; candidate < computed.length; candidate++) {
        values[offset + candidate * stride] = computed[candidate];
      }
    };
  }

  /** Square of the binary logarithm of the onsets per beat. */
  static TempoMeasure densitySquared() {
    return (evidence, values, offset, stride) -> {
      double density = LagScale.log2(evidence.eventsPerSecond());
      for (int candidate = 0; candidate < TempoCandidates.COUNT; candidate++) {
        double octaves =
            (double) (TempoCandidates.step(candidate) - LagScale.steps(16))
                / LagScale.STEPS_PER_OCTAVE;
        double perBeat = density + octaves;
        values[offset + candidate * stride] = perBeat * perBeat;
      }
    };
  }
}
