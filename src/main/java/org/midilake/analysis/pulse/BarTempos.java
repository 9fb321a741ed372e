package org.midilake.analysis.pulse;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/** Beats per minute in each bar of a piece. */
public final class BarTempos {
  /** Bars within this share of the tempo of the median bar are as fast as it is. */
  private static final double STEADY = 0.03;

  /** Share of the bars that have to be. */
  private static final double STEADY_BARS = 0.9;

  private final double[] tempos;
  private final double[] sorted;

  /** Keeps the array. */
  BarTempos(double[] tempos) {
    this.tempos = tempos;
    sorted = tempos.clone();
    Arrays.sort(sorted);
  }

  /** Beats per minute, bar by bar. */
  public List<Double> inOrder() {
    Double[] inOrder = new Double[tempos.length];
    Arrays.setAll(inOrder, bar -> tempos[bar]);
    return List.of(inOrder);
  }

  /** Whether nine of ten bars are as fast as the median bar; so is a piece of one bar. */
  public boolean isConstant() {
    if (sorted.length == 0) {
      return true;
    }

    double median = sorted[sorted.length / 2];
    int steady = 0;
    for (double tempo : sorted) {
      steady += Math.abs(tempo - median) <= STEADY * median ? 1 : 0;
    }

    return steady >= STEADY_BARS * sorted.length;
  }

  /** The tempo that a share of the bars are not faster than, 0..1; empty below two downbeats. */
  public OptionalDouble notExceededBy(double share) {
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[(int) Math.round(share * (sorted.length - 1))]);
  }
}
