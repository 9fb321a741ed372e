package org.midilake.library.tags;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.ahocorasick.trie.Emit;
import org.ahocorasick.trie.Trie;

/**
 * Finds the names of all tags in one pass over a text (Aho and Corasick, "Efficient string
 * matching", Communications of the ACM 18, 1975). Thread-safe; costly to build, cheap to use.
 */
public final class TagMatcher {
  private final Trie trie;
  private final Map<String, List<Pattern>> patterns = new HashMap<>();

  /** A folded alias; {@code breaks} are the places where a text may separate its words. */
  private record Pattern(Tag tag, Alias alias, Set<Integer> breaks) {}

  public TagMatcher(TagDictionary dictionary) {
    dictionary.tags().forEach(tag -> tag.aliases().forEach(alias -> add(tag, alias)));
    Set<String> spelledOut = Set.copyOf(patterns.keySet());
    for (Tag tag : dictionary.tags()) {
      tag.aliases().stream()
          .filter(Alias::hasPlural)
          .map(Alias::plural)
          .filter(plural -> !spelledOut.contains(FoldedText.fold(plural.text())))
          .forEach(plural -> add(tag, plural));
    }

    trie = Trie.builder().addKeywords(patterns.keySet()).build();
  }

  private void add(Tag tag, Alias alias) {
    String folded = FoldedText.fold(alias.text());
    Set<Integer> breaks = new TreeSet<>();
    int at = 0;
    for (String word : alias.text().split(" ", -1)) {
      at += FoldedText.fold(word).length();
      breaks.add(at);
    }

    if (!folded.isEmpty()) {
      patterns
          .computeIfAbsent(folded, key -> new ArrayList<>())
          .add(new Pattern(tag, alias, breaks));
    }
  }

  /**
   * The tags that a text names, in its order. A name within a longer one does not count: a bass
   * drum is no bass.
   */
  public List<TagMatch> match(String text) {
    FoldedText folded = new FoldedText(text);
    List<TagMatch> matches = new ArrayList<>();
    for (Emit emit : trie.parseText(folded)) {
      for (Pattern pattern : patterns.get(emit.getKeyword())) {
        if (stands(pattern, folded, emit)) {
          matches.add(
              new TagMatch(
                  pattern.tag,
                  pattern.alias.needsContext(),
                  folded.origin(emit.getStart()),
                  folded.origin(emit.getEnd()) + 1));
        }
      }
    }

    return longest(matches);
  }

  private static boolean stands(Pattern pattern, FoldedText text, Emit emit) {
    int start = emit.getStart();
    int end = emit.getEnd() + 1;
    if (text.beginning(start) == FoldedText.INSIDE || text.beginning(end) == FoldedText.INSIDE) {
      return false;
    }

    for (int at = start + 1; at < end; at++) {
      boolean separated = text.beginning(at) == FoldedText.HARD;
      if (separated && !(pattern.breaks.contains(at - start) && text.isNarrow(at))) {
        return false;
      }
    }

    return !pattern.alias.sameCase() || text.source(start, end - 1).equals(pattern.alias.text());
  }

  private static List<TagMatch> longest(List<TagMatch> matches) {
    List<TagMatch> kept = new ArrayList<>();
    matches.sort(
        Comparator.comparingInt((TagMatch match) -> match.start() - match.end())
            .thenComparingInt(TagMatch::start));
    for (TagMatch match : matches) {
      if (kept.stream().noneMatch(longer -> overlaps(longer, match))) {
        kept.add(match);
      }
    }

    kept.sort(Comparator.comparingInt(TagMatch::start));
    return kept;
  }

  /** Two tags may share a name; one tag counts once. */
  private static boolean overlaps(TagMatch longer, TagMatch match) {
    boolean shared = longer.start() == match.start() && longer.end() == match.end();
    return !(shared && !longer.tag().equals(match.tag()))
        && longer.start() < match.end()
        && match.start() < longer.end();
  }
}
