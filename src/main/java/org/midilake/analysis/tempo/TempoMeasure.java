package org.midilake.analysis.tempo;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Computes one feature of all candidates. */
@FunctionalInterface
interface TempoMeasure {
  /** Sets one value per candidate. */
  void fill(TempoEvidence evidence, double[] values);

  /**
   * Autocorrelation of a band at a multiple of the beat. Where the piece is too short for that lag,
   * powers of two are halved until it fits, others stand for the beat itself: a missing bar must
   * not speak against a slow tempo.
   */
  static TempoMeasure correlation(int band, double multiple) {
    int[] distances = distances(LagScale.steps(multiple));
    return (evidence, values) -> {
      double[] peaks = evidence.peaks(band);
      int from = 0;
      for (int distance : distances) {
        int first = TempoCandidates.step(0) + distance;
        int fitting = evidence.longestStep() + 1 - first;
        int to = Math.max(from, Math.min(fitting, TempoCandidates.COUNT));
        System.arraycopy(peaks, first + from, values, from, to - from);
        from = to;
      }

      Arrays.fill(values, from, TempoCandidates.COUNT, 0);
    };
  }

  /** How many steps from the beat the lags are that are looked at, the one of choice first. */
  private static int[] distances(int longest) {
    if (longest <= 0) {
      return new int[] {longest};
    }

    return longest % LagScale.STEPS_PER_OCTAVE == 0
        ? IntStream.rangeClosed(0, longest / LagScale.STEPS_PER_OCTAVE)
            .map(octaves -> longest - octaves * LagScale.STEPS_PER_OCTAVE)
            .toArray()
        : new int[] {longest, 0};
  }

  /** A value that depends on the period of the beat alone, in seconds. */
  static TempoMeasure perCandidate(DoubleUnaryOperator value) {
    double[] computed = new double[TempoCandidates.COUNT];
    for (int candidate = 0; candidate < computed.length; candidate++) {
      computed[candidate] = value.applyAsDouble(TempoCandidates.periodSeconds(candidate));
    }

    return (evidence, values) -> System.arraycopy(computed, 0, values, 0, computed.length);
  }

  /** Square of the binary logarithm of the onsets per beat. */
  static TempoMeasure densitySquared() {
    double[] octaves = new double[TempoCandidates.COUNT];
    for (int candidate = 0; candidate < octaves.length; candidate++) {
      int steps = TempoCandidates.step(candidate) - LagScale.steps(16);
      octaves[candidate] = (double) steps / LagScale.STEPS_PER_OCTAVE;
    }

    return (evidence, values) -> {
      double density = LagScale.log2(evidence.eventsPerSecond());
      for (int candidate = 0; candidate < octaves.length; candidate++) {
        double perBeat = density + octaves[candidate];
        values[candidate] = perBeat * perBeat;
      }
    };
  }
}
