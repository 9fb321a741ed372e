package org.midilake.analysis.pulse;

import java.util.Arrays;
import java.util.List;

/**
 * The beats of a piece.
 *
 * @param tracked whether they were found in the onsets; otherwise they are those of the tick grid
 * @param beats seconds from the start of the piece, ascending
 * @param downbeats which of the beats start a bar, as indices, ascending
 */
public record Pulse(boolean tracked, List<Double> beats, List<Integer> downbeats) {
  public Pulse {
    beats = List.copyOf(beats);
    downbeats = List.copyOf(downbeats);
  }

  /** How fast the bars are, up to the last downbeat. */
  public BarTempos barTempos() {
    double[] tempos = new double[Math.max(0, downbeats.size() - 1)];
    int size = 0;
    for (int i = 1; i < downbeats.size(); i++) {
      int first = downbeats.get(i - 1);
      int last = downbeats.get(i);
      double tempo = 60 * (last - first) / (beats.get(last) - beats.get(first));
      tempos[size] = tempo;
      size += Double.isFinite(tempo) ? 1 : 0; // ticks can be too coarse to tell bars apart
    }

    return new BarTempos(size == tempos.length ? tempos : Arrays.copyOf(tempos, size));
  }
}
