package org.midilake.library.names;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.midilake.library.tags.TagCategory;

/** Finds the folder of a pack and the folder of a collection of packs. */
final class PackFinder {
  private static final double SURE = 0.9;
  private static final double LIKELY = 0.6;

  private final List<Pattern> packs;
  private final List<Pattern> collections;

  PackFinder(FolderPatterns patterns) {
    packs = patterns.packs();
    collections = patterns.collections();
  }

  /** The outermost folder that gathers packs. */
  Optional<Fact<String>> collection(List<Segment> folders) {
    return folders.stream()
        .filter(folder -> !folder.has(TagCategory.VENDOR) || isCollection(folder))
        .filter(this::isCollection)
        .findFirst()
        .map(folder -> fact(folder, SURE));
  }

  private boolean isCollection(Segment folder) {
    return matches(collections, folder);
  }

  /**
   * The first folder below its maker's that is not only about genres and instruments, or the
   * nearest that has the name of a pack.
   */
  Optional<Fact<String>> pack(List<Segment> folders) {
    for (int i = 0; i + 1 < folders.size(); i++) {
      Segment below = folders.get(i + 1);
      if (isOnlyMaker(folders.get(i)) && !isOnlyMaker(below) && isOwnName(below)) {
        return Optional.of(fact(below, LIKELY));
      }
    }

    for (int i = folders.size() - 1; i >= 0; i--) {
      Segment folder = folders.get(i);
      boolean named = matches(packs, folder) || isMakersPack(folder);
      if (named && !isCollection(folder)) {
        return Optional.of(fact(folder, SURE));
      }
    }

    return Optional.empty();
  }

  /** Nothing but a maker, or a product that has folders of its own. */
  private static boolean isOnlyMaker(Segment folder) {
    return folder.has(TagCategory.VENDOR)
        && folder.matches().stream()
            .filter(match -> match.tag().category() == TagCategory.VENDOR)
            .anyMatch(match -> match.end() - match.start() >= folder.text().length() - 2);
  }

  private boolean isOwnName(Segment folder) {
    return matches(packs, folder) || (!folder.isTouched() && WordCover.of(folder) < 1);
  }

  /** {@code Maker - Name of the pack}. */
  private static boolean isMakersPack(Segment folder) {
    return folder.matches().stream()
        .anyMatch(
            match ->
                match.tag().category() == TagCategory.VENDOR
                    && match.start() == 0
                    && folder.text().startsWith(" - ", match.end()));
  }

  private static boolean matches(List<Pattern> patterns, Segment folder) {
    return patterns.stream().anyMatch(pattern -> pattern.matcher(folder.text()).find());
  }

  private static Fact<String> fact(Segment folder, double confidence) {
    return new Fact<>(folder.text(), confidence, Place.FOLDER, folder.text());
  }
}
