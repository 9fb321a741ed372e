package org.midilake.library.facets;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.midilake.library.tags.Tag;
import org.midilake.library.tags.TagCategory;

/** The tags that follow from the analysis of a content. */
public final class MusicTagger {
  private static final double CERTAIN = 1;
  private static final double BY_RULE = 0.8;

  /** Below it the style of a drum part is a guess. */
  private static final double LEAST_STYLE = 0.5;

  private static final Map<String, String> DRUM_TAGS = drumTags();

  private final List<String> programNames;

  /**
   * @param programNames names of the 128 programs
   */
  public MusicTagger(List<String> programNames) {
    this.programNames = List.copyOf(programNames);
  }

  private static Map<String, String> drumTags() {
    Map<String, String> tags = new HashMap<>();
    Lines.of("drums.tsv").forEach(columns -> tags.put(columns[0] + " " + columns[1], columns[2]));
    return tags;
  }

  /** The tags, each once, with its surest evidence. */
  public Collection<Facet> facets(MusicFacts facts) {
    Map<String, Facet> facets = new LinkedHashMap<>();
    time(facts, facets);
    facts.usage().ifPresent(usage -> usage(usage, facets));
    for (int program : facts.programs()) {
      String evidence = "program " + program + " (" + programNames.get(program) + ")";
      add(facets, Tag.id(TagCategory.PROGRAM, programNames.get(program)), CERTAIN, evidence);
      GmInstruments.tags(program).forEach(tag -> add(facets, tag, BY_RULE, evidence));
    }

    for (String key : facts.percussionKeys()) {
      add(facets, Tag.id(TagCategory.PERCUSSION_KEY, key), CERTAIN, "percussion key is played");
    }

    facts.drums().ifPresent(drums -> drums(drums, facts, facets));
    if (facts.traits().contains("melodic") && facts.traits().contains("monophonic")) {
      add(facets, "element/melody", BY_RULE, "a melody, one note at a time");
    }

    if (facts.traits().contains("chordal")) {
      add(facets, "element/chords", BY_RULE, "a quarter of the moments or more are chords");
    }

    return facets.values();
  }

  private static void time(MusicFacts facts, Map<String, Facet> facets) {
    facts
        .tempo()
        .value()
        .ifPresent(
            bpm ->
                add(
                    facets,
                    Tag.id(TagCategory.TEMPO_BAND, TempoBand.of(bpm).text()),
                    facts.tempo().confidence(),
                    "%.0f bpm (%s)".formatted(bpm, facts.tempo().source())));
    facts
        .key()
        .value()
        .flatMap(key -> Keys.name(Keys.parse(key)))
        .ifPresent(
            key ->
                add(
                    facets,
                    Tag.id(TagCategory.KEY, key),
                    facts.key().confidence(),
                    key + " (" + facts.key().source() + ")"));
    facts
        .meter()
        .value()
        .ifPresent(
            meter ->
                add(
                    facets,
                    Meters.tagId(meter),
                    facts.meter().confidence(),
                    meter + " (" + facts.meter().source() + ")"));
  }

  private static void usage(String usage, Map<String, Facet> facets) {
    String name = usage.replace('_', '-');
    add(facets, Tag.id(TagCategory.USAGE, name), BY_RULE, "length and filled bars");
    if (!usage.equals("song")) {
      add(facets, Tag.id(TagCategory.ELEMENT, name), BY_RULE, "length and filled bars");
    }
  }

  private static void drums(MusicFacts.Drums drums, MusicFacts facts, Map<String, Facet> facets) {
    add(facets, "instrument/drums", BY_RULE, "percussion notes");
    drums.pieces().forEach(piece -> word(facets, "piece", piece, CERTAIN));
    drums.techniques().forEach(technique -> word(facets, "technique", technique, BY_RULE));
    drums.feel().ifPresent(feel -> word(facets, "feel", feel, BY_RULE));
    double confidence = drums.styleConfidence().orElse(0);
    Optional<String> style = drums.style().filter(known -> confidence >= LEAST_STYLE);
    style.ifPresent(known -> word(facets, "style", known, confidence));
    if (facts.traits().contains("percussive") && !facts.usage().equals(Optional.of("song"))) {
      word(facets, "pattern", drums.pattern(), BY_RULE);
    }
  }

  private static void word(Map<String, Facet> facets, String kind, String word, double confidence) {
    String tag = DRUM_TAGS.get(kind + " " + word);
    if (tag != null) {
      add(facets, tag, confidence, "drum part: " + kind + " " + word.replace('_', ' '));
    }
  }

  private static void add(
      Map<String, Facet> facets, String tagId, double confidence, String evidence) {
    facets.merge(
        tagId,
        new Facet(tagId, confidence, evidence),
        (first, second) -> first.confidence() >= second.confidence() ? first : second);
  }
}
