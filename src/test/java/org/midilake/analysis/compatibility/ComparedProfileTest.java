package org.midilake.analysis.compatibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.midilake.analysis.gm.Family;
import org.midilake.analysis.key.Key;

class ComparedProfileTest {
  private static final double[] LEAST = {0, 0.5, 0.7, 0.9, 1};

  @Property(tries = 2000)
  void theScoreIsThatOfTheComparisonToTheLastBitUnlessItIsBelowTheLeast(
      @ForAll("profiles") Profile one, @ForAll("profiles") Profile other) {
    double score = Compatibility.of(one, other).score();
    ComparedProfile first = new ComparedProfile(one);
    ComparedProfile second = new ComparedProfile(other);

    for (double least : LEAST) {
      assertThat(first.score(second, least)).isEqualTo(score < least ? 0 : score);
    }

    assertThat(first.score(second, score)).as("equally good ones count").isEqualTo(score);
  }

  @Example
  void aFamilyThatDoesNotExistIsAFault() {
    Profile profile = new Profile(Optional.empty(), 120, "4/4", 1, List.of("Choir"), List.of(1.0));

    assertThatThrownBy(() -> new ComparedProfile(profile)).hasMessage("no family: Choir");
  }

  @Provide
  Arbitrary<Profile> profiles() {
    Arbitrary<Optional<Key>> keys =
        Arbitraries.integers()
            .between(0, Key.COUNT)
            .map(key -> key == Key.COUNT ? Optional.empty() : Optional.of(Key.ofIndex(key)));
    // Mostly near each other: a pair that is far apart in everything says little.
    Arbitrary<Double> tempos = Arbitraries.integers().between(95, 130).map(bpm -> bpm / 1.03);
    Arbitrary<String> meters = Arbitraries.of("4/4", "2/4", "3/4", "6/8", "5/4");
    Arbitrary<Double> densities =
        Arbitraries.of(0.0, 0.24, 0.25, 0.26, 0.5, 1.0, 2.0, 3.85, 3.95, 4.0, 4.1, 30.0);
    Arbitrary<List<String>> families =
        Arbitraries.of(Family.values()).map(Family::text).set().ofMaxSize(4).map(List::copyOf);
    return Combinators.combine(keys, tempos, meters, densities, families)
        .as(
            (key, bpm, meter, density, names) ->
                new Profile(key, bpm, meter, density, names, shares(names)));
  }

  private static List<Double> shares(List<String> names) {
    double all = names.stream().mapToInt(String::length).sum();
    return names.stream().map(name -> name.length() / all).toList();
  }
}
