package org.midilake.analysis.timing;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.midilake.analysis.beat.BeatNotes;
import org.midilake.analysis.beat.Parts;

/**
 * How long notes last compared with the interval to the next moment of their part. Intervals over a
 * whole note are rests. Keeps its arrays, one slot per part: one per thread.
 */
final class ArticulationMeter {
  private static final double LONGEST_INTERVAL = 4;
  private static final double STACCATO = 0.5;
  private static final double LEGATO = 0.95;

  private final double[] onsets = new double[Parts.MOST];
  private final double[] ends = new double[Parts.MOST];
  private int intervals;
  private int staccato;
  private int legato;
  private double ratios;

  /** Looks at notes that are not percussion. */
  void gather(BeatNotes notes) {
    Arrays.fill(onsets, -1);
    intervals = 0;
    staccato = 0;
    legato = 0;
    ratios = 0;
    for (int i = 0; i < notes.size(); i++) {
      int part = notes.part(i);
      double interval = notes.onset(i) - onsets[part];
      boolean sameMoment = onsets[part] >= 0 && interval < BeatNotes.MOMENT_QUARTERS;
      if (sameMoment) {
        ends[part] = Math.max(ends[part], notes.end(i));
        continue;
      }

      if (onsets[part] >= 0 && interval <= LONGEST_INTERVAL) {
        add((ends[part] - onsets[part]) / interval);
      }

      onsets[part] = notes.onset(i);
      ends[part] = notes.end(i);
    }
  }

  private void add(double ratio) {
    intervals++;
    ratios += ratio;
    staccato += ratio <= STACCATO ? 1 : 0;
    legato += ratio >= LEGATO ? 1 : 0;
  }

  OptionalDouble meanRatio() {
    return share(ratios);
  }

  OptionalDouble staccatoShare() {
    return share(staccato);
  }

  OptionalDouble legatoShare() {
    return share(legato);
  }

  private OptionalDouble share(double part) {
    return intervals > 0 ? OptionalDouble.of(part / intervals) : OptionalDouble.empty();
  }
}
