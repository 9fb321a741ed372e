package org.midilake.analysis.melody;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.midilake.analysis.beat.BeatView;

/** Measures the melody of a piece. Keeps its arrays: one per thread. */
public final class MelodyMeter {
  /** Larger intervals count as octaves. */
  private static final int LARGEST = 12;

  private static final int RUN = 4;
  private static final double LOG_2 = StrictMath.log(2);
  private static final int INTERVALS = 2 * LARGEST + 1;

  private final int[] histogram = new int[INTERVALS];
  private final MelodyFinder finder = new MelodyFinder();
  private final SeenRuns seen = new SeenRuns();
  private MelodyLine line = new MelodyLine();

  /** The features of a piece; {@link #line} is its melody afterwards. */
  public MelodyFeatures measure(BeatView view) {
    OptionalInt part = finder.part(view);
    line = finder.line(view, part);
    int size = line.size();
    Arrays.fill(histogram, 0);
    long sizes = 0;
    int rising = 0;
    for (int i = 1; i < size; i++) {
      int interval = line.interval(i);
      histogram[clip(interval) + LARGEST]++;
      sizes += Math.abs(interval);
      rising += interval > 0 ? 1 : 0;
    }

    int intervals = Math.max(0, size - 1);
    int repeated = histogram[LARGEST];
    int steps = 0;
    for (int step = 1; step <= 2; step++) {
      steps += histogram[LARGEST - step] + histogram[LARGEST + step];
    }

    return new MelodyFeatures(
        size == 0
            ? Optional.empty()
            : Optional.of(part.isPresent() ? MelodySource.PART : MelodySource.SKYLINE),
        part.isPresent() ? OptionalInt.of(view.parts().track(part.getAsInt())) : part,
        part.isPresent() ? OptionalInt.of(view.parts().channel(part.getAsInt())) : part,
        size,
        size > 0 ? OptionalInt.of(lowest()) : OptionalInt.empty(),
        size > 0 ? OptionalInt.of(highest()) : OptionalInt.empty(),
        distinctPitches(),
        shares(intervals),
        share((double) sizes, intervals),
        share(repeated, intervals),
        share(steps, intervals),
        share(intervals - repeated - steps, intervals),
        share(rising, intervals - repeated),
        size > 2 ? Optional.of(Contour.of(line)) : Optional.empty(),
        repetition(intervals),
        pairwiseVariability(),
        entropy(intervals));
  }

  /** The melody of the last piece. */
  public MelodyLine line() {
    return line;
  }

  private int lowest() {
    int lowest = 127;
    for (int i = 0; i < line.size(); i++) {
      lowest = Math.min(lowest, line.pitch(i));
    }

    return lowest;
  }

  private int highest() {
    int highest = 0;
    for (int i = 0; i < line.size(); i++) {
      highest = Math.max(highest, line.pitch(i));
    }

    return highest;
  }

  private int distinctPitches() {
    long low = 0;
    long high = 0;
    for (int i = 0; i < line.size(); i++) {
      int pitch = line.pitch(i);
      low |= pitch < 64 ? 1L << pitch : 0;
      high |= pitch < 64 ? 0 : 1L << (pitch - 64);
    }

    return Long.bitCount(low) + Long.bitCount(high);
  }

  private List<Double> shares(int intervals) {
    List<Double> shares = new ArrayList<>();
    for (int i = 0; i < INTERVALS && intervals > 0; i++) {
      shares.add((double) histogram[i] / intervals);
    }

    return shares;
  }

  private OptionalDouble entropy(int intervals) {
    double bits = 0;
    for (int count : histogram) {
      double share = intervals > 0 ? (double) count / intervals : 0;
      bits -= share > 0 ? share * StrictMath.log(share) / LOG_2 : 0;
    }

    return intervals > 0 ? OptionalDouble.of(bits) : OptionalDouble.empty();
  }

  private OptionalDouble repetition(int intervals) {
    int runs = intervals - RUN + 1;
    if (runs < 1) {
      return OptionalDouble.empty();
    }

    seen.clear(runs);
    int code = 0;
    int repeats = 0;
    int all = INTERVALS * INTERVALS * INTERVALS * INTERVALS;
    for (int i = 1; i <= intervals; i++) {
      code = (code * INTERVALS + clip(line.interval(i)) + LARGEST) % all;
      if (i >= RUN && !seen.add(code)) {
        repeats++;
      }
    }

    return OptionalDouble.of((double) repeats / runs);
  }

  private OptionalDouble pairwiseVariability() {
    double sum = 0;
    int pairs = line.size() - 2;
    for (int i = 1; i <= pairs; i++) {
      double before = line.onset(i) - line.onset(i - 1);
      double after = line.onset(i + 1) - line.onset(i);
      sum += Math.abs(before - after) / ((before + after) / 2);
    }

    return pairs > 0 ? OptionalDouble.of(100 * sum / pairs) : OptionalDouble.empty();
  }

  private static int clip(int interval) {
    return Math.max(-LARGEST, Math.min(LARGEST, interval));
  }

  private static OptionalDouble share(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
