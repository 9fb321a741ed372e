package org.midilake.jobs.derive.tags;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.midilake.library.facets.Agreement;
import org.midilake.library.facets.Agreements;
import org.midilake.library.facets.MusicFacts;
import org.midilake.library.names.Fact;
import org.midilake.library.names.NameFacts;
import org.midilake.library.names.PathReading;
import org.midilake.library.tags.TagCategory;
import org.midilake.library.tags.TagDictionary;
import org.midilake.tables.NameFactRow;

/** Makes the rows of what the paths of one content say. */
final class NameFactRows {
  private final long fileId;
  private final Optional<MusicFacts> music;
  private final Set<String> playedInstruments;
  private final TagDictionary dictionary;

  /**
   * @param music nothing if the content has none
   * @param played identifiers of the tags that the music gives
   */
  NameFactRows(
      long fileId, Optional<MusicFacts> music, Set<String> played, TagDictionary dictionary) {
    this.fileId = fileId;
    this.music = music;
    this.dictionary = dictionary;
    playedInstruments =
        played.stream().filter(NameFactRows::isInstrument).collect(Collectors.toSet());
  }

  private static boolean isInstrument(String tagId) {
    return tagId.startsWith(TagCategory.INSTRUMENT.text() + "/");
  }

  NameFactRow row(String path, PathReading reading) {
    NameFacts facts = reading.facts();
    return new NameFactRow(
        path,
        fileId,
        facts.title(),
        number(facts.tempo().map(Fact::value)),
        number(facts.tempo().map(Fact::confidence)),
        facts.tempo().flatMap(this::tempoAgreement),
        facts.key().map(fact -> fact.value().text()),
        number(facts.key().map(Fact::confidence)),
        facts
            .key()
            .flatMap(
                fact -> known(MusicFacts::key).map(key -> Agreements.ofKey(fact.value(), key))),
        facts.meter().map(Fact::value),
        facts
            .meter()
            .flatMap(
                fact ->
                    known(MusicFacts::meter).map(meter -> Agreements.ofMeter(fact.value(), meter))),
        whole(facts.bars().map(Fact::value)),
        facts.bars().flatMap(this::barsAgreement),
        instruments(reading).stream().map(id -> dictionary.tag(id).orElseThrow().name()).toList(),
        instrumentAgreement(instruments(reading)),
        reading.tags().stream()
            .filter(finding -> finding.tag().category() == TagCategory.STRUCTURE)
            .map(finding -> finding.tag().name())
            .findFirst(),
        facts.variation().map(Fact::value),
        whole(facts.trackNumber().map(Fact::value)),
        facts.vendors().stream().findFirst(),
        facts.pack().map(Fact::value),
        facts.collection().map(Fact::value));
  }

  private <T> Optional<T> known(Function<MusicFacts, MusicFacts.Estimate<T>> part) {
    return music.flatMap(facts -> part.apply(facts).value());
  }

  private Optional<Agreement> tempoAgreement(Fact<Double> tempo) {
    return known(MusicFacts::tempo).map(bpm -> Agreements.ofTempo(tempo.value(), bpm));
  }

  private Optional<Agreement> barsAgreement(Fact<Integer> bars) {
    return music
        .filter(facts -> facts.bars() > 0)
        .map(facts -> Agreements.ofBars(bars.value(), facts.bars()));
  }

  /** The narrowest: of a bass and a sub-bass the second. */
  private List<String> instruments(PathReading reading) {
    Set<String> ids = new TreeSet<>();
    reading.tags().forEach(finding -> ids.add(finding.tag().id()));
    ids.removeIf(id -> !isInstrument(id));
    List.copyOf(ids).forEach(id -> ids.removeAll(dictionary.ancestors(id)));
    return List.copyOf(ids);
  }

  private Optional<Agreement> instrumentAgreement(List<String> named) {
    return named.isEmpty() || playedInstruments.isEmpty()
        ? Optional.empty()
        : Optional.of(Agreements.ofInstruments(Set.copyOf(named), playedInstruments, dictionary));
  }

  private static OptionalDouble number(Optional<Double> value) {
    return value.map(OptionalDouble::of).orElse(OptionalDouble.empty());
  }

  private static OptionalInt whole(Optional<Integer> value) {
    return value.map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
