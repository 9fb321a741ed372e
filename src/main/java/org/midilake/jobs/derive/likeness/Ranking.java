package org.midilake.jobs.derive.likeness;

/** The best others of one, best first; of equal ones that with the smallest id. */
final class Ranking {
  private final long id;
  private final long[] others;
  private final double[] scores;
  private int size;

  Ranking(long id, int most) {
    this.id = id;
    others = new long[most];
    scores = new double[most];
  }

  void add(long other, double score) {
    int place = size;
    while (place > 0 && isBetter(other, score, place - 1)) {
      place--;
    }

    if (place == others.length) {
      return;
    }

    size = Math.min(size + 1, others.length);
    System.arraycopy(others, place, others, place + 1, size - place - 1);
    System.arraycopy(scores, place, scores, place + 1, size - place - 1);
    others[place] = other;
    scores[place] = score;
  }

  private boolean isBetter(long other, double score, int place) {
    return score > scores[place] || (score == scores[place] && other < others[place]);
  }

  long id() {
    return id;
  }

  int size() {
    return size;
  }

  long other(int place) {
    return others[place];
  }

  double score(int place) {
    return scores[place];
  }
}
