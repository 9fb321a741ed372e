package org.midilake.jobs.derive.duplicates;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is linked with each other, directly or through others; the smallest id stands for all
 * (disjoint sets with path halving). Links are added in any order.
 */
final class Clusters {
  private final Map<Long, Long> parents = new HashMap<>();

  /** Puts two ids, and all that are linked with them, together. */
  void link(long one, long other) {
    long a = of(one);
    long b = of(other);
    if (a != b) {
      parents.put(Math.max(a, b), Math.min(a, b));
    }
  }

  /** The id that stands for all that an id is linked with: itself if there is none. */
  long of(long id) {
    long at = id;
    parents.putIfAbsent(at, at);
    while (parents.get(at) != at) {
      long above = parents.get(parents.get(at));
      parents.put(at, above);
      at = above;
    }

    return at;
  }

  /** All ids that were ever named. */
  Set<Long> ids() {
    return Set.copyOf(parents.keySet());
  }

  /** The same links, to add others to. */
  Clusters copy() {
    Clusters copy = new Clusters();
    copy.parents.putAll(parents);
    return copy;
  }
}
