package org.midilake.jobs.derive.likeness;

/** The best others of one, best first; of equal ones that with the smallest id. */
final class Ranking {
  private final long id;
  private final long[] others;
  private final int[] members;
  private final double[] scores;
  private int size;

  Ranking(long id, int most) {
    this.id = id;
    others = new long[most];
    members = new int[most];
    scores = new double[most];
  }

  /** {@code member} is the place of the other among the members of a block. */
  void add(int member, long other, double score) {
    int place = size;
    while (place > 0 && isBetter(other, score, place - 1)) {
      place--;
    }

    if (place == others.length) {
      return;
    }

    size = Math.min(size + 1, others.length);
    System.arraycopy(others, place, others, place + 1, size - place - 1);
    System.arraycopy(members, place, members, place + 1, size - place - 1);
    System.arraycopy(scores, place, scores, place + 1, size - place - 1);
    others[place] = other;
    members[place] = member;
    scores[place] = score;
  }

  private boolean isBetter(long other, double score, int place) {
    return score > scores[place] || (score == scores[place] && other < others[place]);
  }

  /** A score below it would not be kept. */
  double least() {
    return size < scores.length ? 0 : scores[size - 1];
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

  int member(int place) {
    return members[place];
  }

  double score(int place) {
    return scores[place];
  }
}
