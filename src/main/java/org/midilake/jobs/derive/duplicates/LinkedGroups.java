package org.midilake.jobs.derive.duplicates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Groups of pieces that are linked, directly or through others. Of degree 3 are those that links of
 * degree 3 hold together, of degree 4 those that it takes links of degree 4 for. A group is as sure
 * as the weakest link that it would fall apart without.
 */
final class LinkedGroups {
  private static final Comparator<Link> SUREST_FIRST =
      Comparator.comparingDouble((Link link) -> -link.confidence())
          .thenComparingLong(Link::one)
          .thenComparingLong(Link::other);

  private final Map<Long, Link> best = new HashMap<>();
  private final List<Membership> memberships = new ArrayList<>();

  /**
   * A piece in a group.
   *
   * @param groupOf the smallest id in the group
   * @param confidence of the group
   */
  record Membership(
      long id, long groupOf, int degree, double similarity, double confidence, String evidence) {}

  private LinkedGroups() {}

  /** All memberships, from links of degree 3 and 4 in any order. */
  static List<Membership> of(List<Link> links) {
    List<Link> sorted = links.stream().sorted(SUREST_FIRST).toList();
    LinkedGroups groups = new LinkedGroups();
    Clusters performances = new Clusters();
    Map<Long, Double> sureness = new HashMap<>();
    for (Link link : sorted) {
      if (link.degree() == 3) {
        groups.add(link, performances, sureness);
      }
    }

    groups.write(3, performances, sureness, new TreeSet<>(performances.ids()));
    Clusters pieces = performances.copy();
    for (Link link : sorted) {
      groups.add(link, pieces, sureness);
    }

    groups.write(4, pieces, sureness, arranged(pieces, performances));
    return groups.memberships;
  }

  private void add(Link link, Clusters clusters, Map<Long, Double> sureness) {
    best.putIfAbsent(link.one(), link);
    best.putIfAbsent(link.other(), link);
    long one = clusters.of(link.one());
    long other = clusters.of(link.other());
    if (one != other) {
      double weakest =
          Math.min(
              link.confidence(),
              Math.min(sureness.getOrDefault(one, 1.0), sureness.getOrDefault(other, 1.0)));
      clusters.link(one, other);
      sureness.put(Math.min(one, other), weakest);
    }
  }

  /** The members of groups that are more than a group of performances. */
  private static Set<Long> arranged(Clusters pieces, Clusters performances) {
    Set<Long> wider = new HashSet<>();
    for (long id : pieces.ids()) {
      if (pieces.of(id) != performances.of(id)) {
        wider.add(pieces.of(id));
      }
    }

    Set<Long> members = new TreeSet<>();
    for (long id : pieces.ids()) {
      if (wider.contains(pieces.of(id))) {
        members.add(id);
      }
    }

    return members;
  }

  private void write(int degree, Clusters clusters, Map<Long, Double> sureness, Set<Long> members) {
    for (long id : members) {
      Link link = best.get(id);
      long group = clusters.of(id);
      memberships.add(
          new Membership(
              id, group, degree, link.jaccard(), sureness.get(group), link.evidence(id)));
    }
  }
}
