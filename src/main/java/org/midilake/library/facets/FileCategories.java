package org.midilake.library.facets;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagDictionary;

/** Decides what a file is, by the rules in {@code categories.tsv}: the first that holds. */
public final class FileCategories {
  private static final List<Rule> RULES =
      Lines.of("categories.tsv").stream().map(Rule::of).toList();
  private static final String ONLY = "only:";
  private static final String USAGE = "usage:";
  private static final String TRAIT = "trait:";
  private static final double BY_RULE = 0.8;
  private static final double BY_DEFAULT = 0.3;

  private final TagDictionary dictionary;

  public FileCategories(TagDictionary dictionary) {
    this.dictionary = dictionary;
  }

  static List<String> names() {
    return RULES.stream().map(Rule::category).toList();
  }

  /** A category, and the alternatives of which one has to hold. */
  private record Rule(String category, List<Alternative> alternatives) {
    static Rule of(String[] columns) {
      return new Rule(
          columns[0], Arrays.stream(columns[2].split(";", -1)).map(Alternative::of).toList());
    }
  }

  /** Terms that have to hold all; none in the rule that is for the rest. */
  private record Alternative(String text, List<Term> terms) {
    static Alternative of(String alternative) {
      String text = alternative.strip();
      return new Alternative(
          text,
          Arrays.stream(text.split(" +", -1))
              .filter(term -> !term.isEmpty())
              .map(Term::of)
              .toList());
    }
  }

  /** Words of which one has to hold, or the only instruments. */
  private record Term(boolean isOnly, List<String> words) {
    static Term of(String text) {
      boolean isOnly = text.startsWith(ONLY);
      String words = isOnly ? text.substring(ONLY.length()) : text;
      return new Term(isOnly, List.of(words.split("\\|", -1)));
    }
  }

  /**
   * The category of a file.
   *
   * @param named identifiers of the tags that its path names
   * @param played identifiers of the tags that its music gives
   * @param facts nothing if it has no music
   */
  public Facet category(Set<String> named, Set<String> played, Optional<MusicFacts> facts) {
    Case file = new Case(named, played, facts);
    for (Rule rule : RULES) {
      Optional<Alternative> held = rule.alternatives().stream().filter(file::holds).findFirst();
      if (held.isPresent()) {
        boolean byDefault = held.get().terms().isEmpty();
        return new Facet(
            Tag.id(TagCategory.FILE_CATEGORY, rule.category()),
            byDefault ? BY_DEFAULT : BY_RULE,
            byDefault ? "no rule" : held.get().text());
      }
    }

    throw new IllegalStateException("the last rule does not hold for all");
  }

  /** One file that rules are held against. */
  private final class Case {
    private final Set<String> all = new HashSet<>();
    private final Set<String> instruments = new HashSet<>();
    private final Optional<MusicFacts> facts;

    Case(Set<String> named, Set<String> played, Optional<MusicFacts> facts) {
      this.facts = facts;
      named.forEach(this::addWithAncestors);
      played.forEach(this::addWithAncestors);
      Set<String> ofName = narrowest(named);
      instruments.addAll(ofName.isEmpty() ? narrowest(played) : ofName);
    }

    private void addWithAncestors(String tag) {
      all.add(tag);
      all.addAll(dictionary.ancestors(tag));
    }

    private Set<String> narrowest(Set<String> tags) {
      Set<String> narrowest = new HashSet<>(tags);
      narrowest.removeIf(tag -> !tag.startsWith(TagCategory.INSTRUMENT.text() + "/"));
      Set.copyOf(narrowest).forEach(tag -> narrowest.removeAll(dictionary.ancestors(tag)));
      return narrowest;
    }

    boolean holds(Alternative alternative) {
      return alternative.terms().stream().allMatch(this::termHolds);
    }

    private boolean termHolds(Term term) {
      return term.isOnly()
          ? !instruments.isEmpty()
              && instruments.stream().allMatch(instrument -> isBelow(instrument, term.words()))
          : term.words().stream().anyMatch(this::wordHolds);
    }

    private boolean wordHolds(String word) {
      if (word.startsWith(USAGE)) {
        String usage = word.substring(USAGE.length());
        return facts.flatMap(MusicFacts::usage).filter(usage::equals).isPresent();
      }

      if (word.startsWith(TRAIT)) {
        String trait = word.substring(TRAIT.length());
        return facts.filter(known -> known.traits().contains(trait)).isPresent();
      }
      return all.contains(word);
    }

    private boolean isBelow(String instrument, List<String> allowed) {
      return allowed.contains(instrument)
          || dictionary.ancestors(instrument).stream().anyMatch(allowed::contains);
    }
  }
}
