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
  private static final List<String[]> RULES = Lines.of("categories.tsv");
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
    return RULES.stream().map(columns -> columns[0]).toList();
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
    for (String[] rule : RULES) {
      Optional<String> held = Arrays.stream(rule[2].split(";", -1)).filter(file::holds).findFirst();
      if (held.isPresent()) {
        boolean byDefault = held.get().isBlank();
        return new Facet(
            Tag.id(TagCategory.FILE_CATEGORY, rule[0]),
            byDefault ? BY_DEFAULT : BY_RULE,
            byDefault ? "no rule" : held.get().strip());
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

    boolean holds(String alternative) {
      return Arrays.stream(alternative.strip().split(" +", -1)).allMatch(this::termHolds);
    }

    private boolean termHolds(String term) {
      if (term.isEmpty()) {
        return true;
      }

      if (term.startsWith(ONLY)) {
        List<String> allowed = List.of(term.substring(ONLY.length()).split("\\|", -1));
        return !instruments.isEmpty()
            && instruments.stream().allMatch(instrument -> isBelow(instrument, allowed));
      }
      return Arrays.stream(term.split("\\|", -1)).anyMatch(this::wordHolds);
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
