package org.midilake.jobs.derive.duplicates;

import java.util.Comparator;
import java.util.List;

/**
 * Which member of a group is kept: one that is complete, then fewest errors, then most events
 * (names, lyrics, controllers), then the canonical location, then the shortest path, then the first
 * in byte order. The reason is the first of these that told it from the second best.
 */
record Keeper(Candidate candidate, String reason) {
  private record Rule(Comparator<Candidate> order, String reason) {}

  private static final List<Rule> RULES =
      List.of(
          new Rule(
              Comparator.comparing(it -> !it.isComplete()),
              "It is the one of which nothing was lost in reading."),
          new Rule(Comparator.comparingInt(Candidate::errors), "It has the fewest errors."),
          new Rule(
              Comparator.comparingInt(it -> -it.events()),
              "It has the most events: notes, controllers, names and other texts."),
          new Rule(
              Comparator.comparing(it -> !it.isCanonical()),
              "It is the canonical location: fewest folders, then the shortest path."),
          new Rule(Comparator.comparingInt(it -> it.path().length()), "It has the shortest path."),
          new Rule(Comparator.comparing(Candidate::path), "Its path is the first in byte order."));

  private static final Comparator<Candidate> ORDER =
      RULES.stream().map(Rule::order).reduce(Comparator::thenComparing).orElseThrow();

  /** The choice among two members or more. */
  static Keeper of(List<Candidate> members) {
    List<Candidate> ranked = members.stream().sorted(ORDER).limit(2).toList();
    Candidate best = ranked.get(0);
    String reason =
        RULES.stream()
            .filter(rule -> rule.order().compare(best, ranked.get(1)) != 0)
            .findFirst()
            .map(Rule::reason)
            .orElse("All members are alike.");
    return new Keeper(best, reason);
  }
}
