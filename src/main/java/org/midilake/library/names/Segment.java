package org.midilake.library.names;

import java.util.BitSet;
import java.util.List;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagMatch;

/**
 * A folder's name, or a file's name without its extension, and what of it has been understood.
 * Facts are looked for one after the other; what one has taken is no other's.
 */
final class Segment {
  private final String text;
  private final Place place;
  private final List<TagMatch> matches;
  private final BitSet taken = new BitSet();

  /** {@code matches} are counted from the segment's start. */
  Segment(String text, Place place, List<TagMatch> matches) {
    this.text = text;
    this.place = place;
    this.matches = List.copyOf(matches);
  }

  String text() {
    return text;
  }

  Place place() {
    return place;
  }

  List<TagMatch> matches() {
    return matches;
  }

  boolean has(TagCategory category) {
    return matches.stream().anyMatch(match -> match.tag().category() == category);
  }

  /** Whether it has words that belong to packs, parts and so on. */
  boolean hasNeutral(String name) {
    return matches.stream()
        .anyMatch(
            match ->
                match.tag().category() == TagCategory.NEUTRAL && match.tag().name().equals(name));
  }

  /** Makes a fact of a range, which is then taken. */
  <T> Fact<T> take(T value, double confidence, int start, int end) {
    taken.set(start, end);
    return new Fact<>(value, confidence, place, text.substring(start, end).strip());
  }

  boolean isFree(int start, int end) {
    int next = taken.nextSetBit(start);
    return next < 0 || next >= end;
  }

  /** Whether any of it is taken. */
  boolean isTouched() {
    return !taken.isEmpty();
  }

  boolean isTaken(int at) {
    return taken.get(at);
  }
}
