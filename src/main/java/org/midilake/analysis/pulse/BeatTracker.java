package org.midilake.analysis.pulse;

/**
 * Finds the sequence of frames that are strong and evenly spaced, by dynamic programming: D. P. W.
 * Ellis, "Beat Tracking by Dynamic Programming", Journal of New Music Research 36(1), 2007. The
 * sequence may speed up and slow down around the period it is given. Takes time linear in the
 * number of frames. Reused from piece to piece.
 */
final class BeatTracker {
  /**
   * What a spacing costs that differs from the period by the factor e, in standard deviations. At
   * 60 and above the beats lose a performer who varies the tempo by an eighth; below they wander
   * off in steady drum performances.
   */
  private static final double TIGHTNESS = 40;

  private static final int NONE = -1;

  private double[] scores = new double[1024];
  private int[] previous = new int[1024];
  private double[] costs = new double[128];

  /** The spacing that costs least, in frames. */
  private int cheapest;

  /**
   * The frames of the beats, ascending.
   *
   * @param period frames from one beat to the next, more than 1
   */
  int[] track(OnsetFrames frames, double period) {
    int size = frames.size();
    if (scores.length < size) {
      scores = new double[size + size / 2];
      previous = new int[size + size / 2];
    }

    int shortest = Math.max(1, (int) Math.round(period / 2));
    int longest = (int) Math.round(period * 2);
    prepareCosts(period, longest);
    double highest = 0; // of the frames that can be the beat before
    for (int frame = 0; frame < size; frame++) {
      if (frame >= shortest) {
        highest = Math.max(highest, scores[frame - shortest]);
      }

      previous[frame] = bestBefore(frame, shortest, longest, highest);
      scores[frame] = frames.strength(frame) + gain(frame, previous[frame]);
    }

    return sequence(bestEnd(size, longest));
  }

  /**
   * The frame of the best beat before a frame, the latest of equals; none where a sequence had
   * better start. The costs rise from the period on in both directions: the search ends in each
   * where not even the highest score would do.
   */
  private int bestBefore(int frame, int shortest, int longest, double highest) {
    int last = Math.min(longest, frame);
    int nearest = Math.min(cheapest, last);
    double best = 0; // a sequence may start anywhere
    int from = NONE;
    for (int step = nearest; step >= shortest && highest - costs[step] >= best; step--) {
      double score = scores[frame - step] - costs[step];
      if (score >= best && score > 0) {
        best = score;
        from = frame - step;
      }
    }

    for (int step = nearest + 1; step <= last && highest - costs[step] > best; step++) {
      double score = scores[frame - step] - costs[step];
      if (score > best) {
        best = score;
        from = frame - step;
      }
    }

    return from;
  }

  private double gain(int frame, int before) {
    return before == NONE ? 0 : scores[before] - costs[frame - before];
  }

  private void prepareCosts(double period, int longest) {
    if (costs.length <= longest) {
      costs = new double[longest + 1];
    }

    cheapest = 1;
    for (int step = 1; step <= longest; step++) {
      double ratio = StrictMath.log(step / period);
      costs[step] = TIGHTNESS * ratio * ratio;
      cheapest = costs[step] < costs[cheapest] ? step : cheapest;
    }
  }

  /** The best of the frames that a last beat could be at. */
  private int bestEnd(int size, int longest) {
    int best = size - 1;
    for (int frame = Math.max(0, size - longest); frame < size; frame++) {
      if (scores[frame] > scores[best]) {
        best = frame;
      }
    }

    return best;
  }

  private int[] sequence(int end) {
    int count = 0;
    for (int frame = end; frame != NONE; frame = previous[frame]) {
      count++;
    }

    int[] beats = new int[count];
    for (int frame = end; frame != NONE; frame = previous[frame]) {
      beats[--count] = frame;
    }

    return beats;
  }
}
