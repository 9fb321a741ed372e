package org.midilake.analysis.structure;

import java.util.Optional;
import org.midilake.analysis.beat.BeatView;

/** Finds the bars that are repeated exactly for the longest time, by their codes. */
final class LoopFinder {
  private static final int[] LENGTHS = {1, 2, 4, 8};

  private LoopFinder() {}

  /** The loop that covers the most bars; of several the shortest, then the first. */
  static Optional<LoopBars> of(BarContents bars, BeatView view) {
    int covered = 0;
    int bestFirst = 0;
    int bestLength = 1;
    for (int length : LENGTHS) {
      int run = 0;
      for (int bar = 0; bar + length < bars.size(); bar++) {
        boolean repeats = bars.same(bar, bar + length) && bars.code(bar) != 0;
        run = repeats ? run + 1 : 0;
        if (run >= length && run + length > covered) {
          int times = run / length + 1;
          if (times * length > covered) {
            covered = times * length;
            bestFirst = bar + 1 - run;
            bestLength = length;
          }
        }
      }
    }

    return covered > 0
        ? Optional.of(loop(view, bestFirst, bestLength, covered / bestLength))
        : Optional.empty();
  }

  /** A loop with its times. */
  static LoopBars loop(BeatView view, int first, int length, int repeats) {
    return new LoopBars(
        first,
        length,
        repeats,
        view.seconds(view.bars().start(first)),
        view.seconds(view.bars().start(first + length)));
  }
}
