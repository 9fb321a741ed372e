package org.midilake.library.facets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.midilake.library.facets.MusicFacts.Estimate;
import org.midilake.library.names.Mode;
import org.midilake.library.names.NameKey;
import org.midilake.library.tags.TagDictionary;

class FacetsTest {
  private static final List<String> PROGRAMS =
      IntStream.range(0, 128).mapToObj(program -> "Program " + program).toList();
  private static final TagDictionary DICTIONARY =
      TagDictionary.builtIn().with(FacetTags.all(PROGRAMS, List.of("Cowbell")));
  private static final FileCategories CATEGORIES = new FileCategories(DICTIONARY);

  @Test
  void everyProgramIsAnInstrumentOfTheDictionary() {
    for (int program = 0; program < 128; program++) {
      assertThat(GmInstruments.tags(program)).allMatch(id -> DICTIONARY.tag(id).isPresent());
    }
  }

  @Test
  void everyTagThatMusicGivesIsInTheDictionary() {
    MusicFacts facts = loop(Set.of("percussive", "chordal"), List.of(0, 45), Optional.of(drums()));

    assertThat(new MusicTagger(PROGRAMS).facets(facts))
        .extracting(Facet::tagId)
        .contains(
            "tempo_band/allegro",
            "key/f#-minor",
            "meter/6-8",
            "usage/loop",
            "program/program-45",
            "articulation/pizzicato",
            "instrument/piano",
            "instrument/ride",
            "feel/swing",
            "genre/jazz",
            "percussion_key/cowbell")
        .allMatch(id -> DICTIONARY.tag(id).isPresent());
  }

  @Test
  void thereAreFortyThreeCategoriesOrMoreAndTheirRulesNameKnownTags() {
    assertThat(FileCategories.names()).hasSizeGreaterThanOrEqualTo(43).doesNotHaveDuplicates();
    for (String[] rule : Lines.of("categories.tsv")) {
      for (String word : rule[2].replace("only:", "").split("[ ;|]+", -1)) {
        boolean other = word.isEmpty() || word.startsWith("usage:") || word.startsWith("trait:");
        assertThat(other || DICTIONARY.tag(word).isPresent()).as(word).isTrue();
      }
    }
  }

  @Test
  void theNameDecidesWhatAFileIsBeforeTheMusic() {
    Optional<MusicFacts> music = Optional.of(loop(Set.of(), List.of(0), Optional.empty()));

    assertThat(
            CATEGORIES.category(Set.of("instrument/sub-bass"), Set.of("instrument/piano"), music))
        .extracting(Facet::tagId)
        .isEqualTo("file_category/sub-bass");
    assertThat(CATEGORIES.category(Set.of(), Set.of("instrument/violin"), music))
        .extracting(Facet::tagId)
        .isEqualTo("file_category/strings");
    assertThat(
            CATEGORIES.category(
                Set.of("instrument/ride", "instrument/drums"), Set.of(), Optional.empty()))
        .extracting(Facet::tagId)
        .isEqualTo("file_category/cymbal");
    assertThat(CATEGORIES.category(Set.of(), Set.of(), Optional.empty()))
        .extracting(Facet::tagId)
        .isEqualTo("file_category/unknown");
  }

  @Test
  void tempoBandsMeetAtTheirLimits() {
    assertThat(TempoBand.values()).hasSize(8);
    assertThat(TempoBand.of(59.9)).isEqualTo(TempoBand.LARGO);
    assertThat(TempoBand.of(60)).isEqualTo(TempoBand.ADAGIO);
    assertThat(TempoBand.of(400)).isEqualTo(TempoBand.PRESTISSIMO);
  }

  @Test
  void aNameAgreesIsRelatedOrConflicts() {
    assertThat(Agreements.ofTempo(120, 121)).isEqualTo(Agreement.AGREES);
    assertThat(Agreements.ofTempo(140, 70)).isEqualTo(Agreement.RELATED);
    assertThat(Agreements.ofTempo(140, 100)).isEqualTo(Agreement.CONFLICTS);
    assertThat(Agreements.ofKey(key("Gb", Mode.MAJOR), "F# major")).isEqualTo(Agreement.AGREES);
    assertThat(Agreements.ofKey(key("A", Mode.MINOR), "C major")).isEqualTo(Agreement.RELATED);
    assertThat(Agreements.ofKey(key("C", Mode.MINOR), "C major")).isEqualTo(Agreement.RELATED);
    assertThat(Agreements.ofKey(key("D", Mode.MINOR), "C major")).isEqualTo(Agreement.CONFLICTS);
    assertThat(Agreements.ofKey(new NameKey("G", Optional.empty()), "G minor"))
        .isEqualTo(Agreement.AGREES);
    assertThat(Agreements.ofMeter("3/4", "6/8")).isEqualTo(Agreement.RELATED);
    assertThat(Agreements.ofMeter("7/8", "4/4")).isEqualTo(Agreement.CONFLICTS);
    assertThat(Agreements.ofBars(8, 4)).isEqualTo(Agreement.RELATED);
    assertThat(instruments("bass", "slap-bass")).isEqualTo(Agreement.AGREES);
    assertThat(instruments("violin", "cello")).isEqualTo(Agreement.RELATED);
    assertThat(instruments("violin", "kick")).isEqualTo(Agreement.CONFLICTS);
  }

  private static Agreement instruments(String named, String played) {
    return Agreements.ofInstruments(
        Set.of("instrument/" + named), Set.of("instrument/" + played), DICTIONARY);
  }

  private static NameKey key(String tonic, Mode mode) {
    return new NameKey(tonic, Optional.of(mode));
  }

  private static MusicFacts.Drums drums() {
    return new MusicFacts.Drums(
        List.of("ride", "kick"),
        List.of("roll"),
        Optional.of("swing"),
        Optional.of("jazz"),
        OptionalDouble.of(0.7),
        "groove");
  }

  private static MusicFacts loop(
      Set<String> traits, List<Integer> programs, Optional<MusicFacts.Drums> drums) {
    return new MusicFacts(
        new Estimate<>(Optional.of(130.0), "meta", 0.8),
        new Estimate<>(Optional.of("F# minor"), "estimate", 0.6),
        new Estimate<>(Optional.of("6/8"), "meta", 0.8),
        4,
        Optional.of("loop"),
        traits,
        programs,
        List.of("Cowbell"),
        drums);
  }
}
