package org.midilake.analysis.pulse;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The beats of a piece.
 *
 * @param tracked whether they were found in the onsets; otherwise they are those of the tick grid
 * @param beats seconds from the start of the piece, ascending
 * @param downbeats which of the beats start a bar, as indices, ascending
 */
public record Pulse(boolean tracked, List<Double> beats, List<Integer> downbeats) {
  /** Bars within this share of the tempo of the median bar are as fast as it is. */
  static final double STEADY = 0.03;

  /** Share of the bars that have to be. */
  private static final double STEADY_BARS = 0.9;

  public Pulse {
    beats = List.copyOf(beats);
    downbeats = List.copyOf(downbeats);
  }

  /** Beats per minute in each bar, up to the last downbeat. */
  public List<Double> barTempos() {
    return IntStream.range(1, downbeats.size())
        .mapToObj(this::tempoOfBarBefore)
        .filter(Double::isFinite) // ticks can be too coarse to tell one bar from the next
        .toList();
  }

  private double tempoOfBarBefore(int downbeat) {
    int first = downbeats.get(downbeat - 1);
    int last = downbeats.get(downbeat);
    return 60 * (last - first) / (beats.get(last) - beats.get(first));
  }

  /** Whether nine of ten bars are as fast as the median bar; so is a piece of one bar. */
  public boolean isConstant() {
    double[] tempos = sortedTempos();
    if (tempos.length == 0) {
      return true;
    }

    double median = tempos[tempos.length / 2];
    long steady =
        DoubleStream.of(tempos).filter(bpm -> Math.abs(bpm - median) <= STEADY * median).count();
    return steady >= STEADY_BARS * tempos.length;
  }

  /** The tempo that a share of the bars are not faster than, 0..1; empty below two downbeats. */
  public OptionalDouble barTempo(double share) {
    double[] tempos = sortedTempos();
    return tempos.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(tempos[(int) Math.round(share * (tempos.length - 1))]);
  }

  private double[] sortedTempos() {
    double[] tempos = barTempos().stream().mapToDouble(Double::doubleValue).toArray();
    Arrays.sort(tempos);
    return tempos;
  }
}
