package org.midilake.library.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagDictionary;
import org.midilake.library.tags.TagMatcher;

/** Reads what a path says. Thread-safe; costly to build, cheap to use. */
public final class PathReader {
  private static final String KARAOKE = "kar";

  private final TagDictionary dictionary;
  private final TagMatcher matcher;
  private final PackFinder packs;

  public PathReader(TagDictionary dictionary, FolderPatterns folders) {
    this.dictionary = dictionary;
    matcher = new TagMatcher(dictionary);
    packs = new PackFinder(folders);
  }

  /** Reads a path, with its scheme or without, of a file or of a member of an archive. */
  public PathReading read(String path) {
    PathParts parts = new PathParts(path, matcher);
    List<Segment> nearestFirst = parts.nearestFirst();
    Optional<Fact<String>> meter = MeterFinder.find(nearestFirst);
    Optional<Fact<Integer>> bars = BarsFinder.find(nearestFirst);
    Optional<Fact<Double>> namedTempo = TempoFinder.named(nearestFirst);
    Optional<Fact<NameKey>> key = KeyFinder.find(nearestFirst);
    List<Fact<?>> timings =
        Stream.<Optional<? extends Fact<?>>>of(
                namedTempo, bars, meter.filter(fact -> fact.place() == Place.FILE_NAME))
            .<Fact<?>>flatMap(Optional::stream)
            .toList();
    NameKind kind = PathTags.kind(parts, timings);
    Optional<Fact<Double>> tempo =
        namedTempo.or(
            () ->
                kind == NameKind.PARTS || isOfFile(key)
                    ? TempoFinder.bare(nearestFirst)
                    : Optional.empty());
    Optional<Fact<Integer>> trackNumber = TrackNumberFinder.find(parts.file(), kind);
    Optional<Fact<String>> variation = VariationFinder.find(parts.file(), nearestFirst, kind);
    List<TagFinding> tags = tags(parts, kind);
    return new PathReading(
        new NameFacts(
            tempo,
            key,
            meter,
            bars,
            trackNumber,
            variation,
            vendors(tags),
            packs.pack(parts.folders()),
            packs.collection(parts.folders()),
            title(parts.file(), trackNumber)),
        tags);
  }

  /** The tags that a title or the name of a track names. */
  public List<TagFinding> readText(String text) {
    Segment segment = new Segment(text, Place.FILE_NAME, matcher.match(text));
    return PathTags.ofText(segment);
  }

  private static boolean isOfFile(Optional<? extends Fact<?>> fact) {
    return fact.isPresent() && fact.get().place() == Place.FILE_NAME;
  }

  private List<TagFinding> tags(PathParts parts, NameKind kind) {
    List<TagFinding> tags = new ArrayList<>(PathTags.find(parts, kind));
    if (parts.extension().equals(KARAOKE)) {
      tags.removeIf(finding -> finding.tag().name().equals("karaoke"));
      dictionary
          .tag("element/karaoke")
          .ifPresent(tag -> tags.add(new TagFinding(tag, 1, Place.FILE_NAME, "." + KARAOKE)));
    }

    tags.sort(
        Comparator.comparingDouble((TagFinding finding) -> -finding.confidence())
            .thenComparing(finding -> finding.tag().id()));
    return tags;
  }

  private static List<String> vendors(List<TagFinding> tags) {
    return tags.stream()
        .filter(finding -> finding.tag().category() == TagCategory.VENDOR)
        .map(finding -> finding.tag().name())
        .sorted()
        .toList();
  }

  private static String title(Segment file, Optional<Fact<Integer>> trackNumber) {
    String text = file.text();
    if (trackNumber.isPresent() && text.startsWith(trackNumber.get().evidence())) {
      String rest = text.substring(trackNumber.get().evidence().length());
      String title = rest.replaceFirst("^[ ._)-]+", "");
      text = title.isEmpty() ? text : title;
    }

    return text.replace('_', ' ').replaceAll("\\s+", " ").strip();
  }
}
