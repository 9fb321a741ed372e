package org.midilake.analysis.likeness;

import org.midilake.analysis.fingerprint.Runs;

/**
 * How many of their runs two pieces share.
 *
 * @param jaccard shared runs among all runs of both, 0..1
 * @param containment shared runs among those of the piece that has fewer, 0..1
 */
public record RunLikeness(double jaccard, double containment) {
  /** Compares what two sketches have kept; exact for pieces whose runs were all kept. */
  public static RunLikeness of(RunSet one, RunSet other) {
    int limit = Math.max(one.size(), other.size());
    int shared = 0;
    int seen = 0;
    int i = 0;
    int j = 0;
    while (seen < limit && (i < one.size() || j < other.size())) {
      int order = order(one, i, other, j);
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
      shared += order == 0 ? 1 : 0;
      seen++;
    }

    if (shared == 0) {
      return new RunLikeness(0, 0);
    }

    double jaccard = (double) shared / seen;
    double common = jaccard / (1 + jaccard) * ((double) one.count() + other.count());
    return new RunLikeness(jaccard, Math.min(1, common / Math.min(one.count(), other.count())));
  }

  private static int order(RunSet one, int i, RunSet other, int j) {
    if (i == one.size()) {
      return 1;
    }

    return j == other.size() ? -1 : Long.compare(one.place(i), other.place(j));
  }

  /** The runs of a piece, for many comparisons. */
  public static final class RunSet {
    private final int count;
    private final long[] places;

    /**
     * Some runs.
     *
     * @param count how many the piece has
     * @param runs the first of them, in the order of {@link Runs#rank}
     */
    public RunSet(int count, int[] runs) {
      this.count = count;
      places = new long[runs.length];
      for (int i = 0; i < runs.length; i++) {
        places[i] = Runs.rank(runs[i]) << Integer.SIZE | runs[i];
      }
    }

    int count() {
      return count;
    }

    int size() {
      return places.length;
    }

    long place(int index) {
      return places[index];
    }
  }
}
