package org.midilake.library.tags;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TagMatcherTest {
  private static final TagDictionary DICTIONARY = TagDictionary.builtIn();
  private static final TagMatcher MATCHER = new TagMatcher(DICTIONARY);

  @ParameterizedTest
  @ValueSource(strings = {"Hi-Hat", "hi_hat", "HiHat", "HIHAT", "hi hat", "HiHats", "Hi.Hat"})
  void aNameIsFoundHoweverItsWordsAreJoined(String text) {
    assertThat(names(text)).containsExactly("hi-hat");
  }

  @ParameterizedTest
  @ValueSource(strings = {"prime", "Atom", "trimmed", "Basement", "Padlock", "stringent", "subass"})
  void noNameIsFoundInsideAWord(String text) {
    assertThat(names(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Bass Drum 1, kick",
    "Electric Piano, electric-piano",
    "Deep House, deep-house",
    "Drum & Bass, drum-and-bass",
    "drum'n'bass, drum-and-bass",
    "R&B, rnb",
    "Café Cajón, cajon"
  })
  void theLongestNameHides(String text, String name) {
    assertThat(names(text)).containsExactly(name);
  }

  @Test
  void wordsThatAreFarApartAreNoName() {
    assertThat(names("D.R.E. (Piano)")).containsExactly("piano");
    assertThat(names("Ode to M")).doesNotContain("tom");
  }

  @Test
  void namesInExactLettersNeedThem() {
    assertThat(names("Verse_OH")).contains("open-hat");
    assertThat(names("Oh Yeah")).doesNotContain("open-hat");
  }

  @Test
  void matchesSayWhereTheyStand() {
    TagMatch match = MATCHER.match("loops/Slow_Hi-Hat_01").get(2);

    assertThat(match.tag().name()).isEqualTo("hi-hat");
    assertThat("loops/Slow_Hi-Hat_01".substring(match.start(), match.end())).isEqualTo("Hi-Hat");
  }

  @Test
  void theDictionaryHoldsWhatLibrariesAreSortedBy() {
    Map<TagCategory, Long> counts =
        DICTIONARY.tags().stream()
            .collect(Collectors.groupingBy(Tag::category, Collectors.counting()));
    List<Tag> groups =
        DICTIONARY.tags().stream()
            .filter(tag -> tag.category() == TagCategory.INSTRUMENT && tag.parent().isEmpty())
            .toList();

    assertThat(groups).as("groups of instruments").hasSize(10);
    assertThat(counts.get(TagCategory.INSTRUMENT) - 10).isGreaterThanOrEqualTo(97);
    assertThat(counts.get(TagCategory.STYLE)).isGreaterThanOrEqualTo(24);
    assertThat(counts.get(TagCategory.TIMBRE)).isGreaterThanOrEqualTo(21);
    assertThat(counts.get(TagCategory.ARTICULATION)).isGreaterThanOrEqualTo(20);
  }

  @Test
  void furtherDictionariesAddTagsAndNames() {
    TagMatcher matcher =
        new TagMatcher(
            DICTIONARY.with("mine", "genre\tdrone-metal\tmetal\t-\ngenre\tjazz\t-\tjatz"));

    assertThat(matcher.match("Drone Metal"))
        .extracting(it -> it.tag().name())
        .contains("drone-metal");
    assertThat(matcher.match("jatz")).extracting(it -> it.tag().name()).containsExactly("jazz");
  }

  @Test
  void aLineThatIsNotUnderstoodIsNamed() {
    assertThatThrownBy(() -> DICTIONARY.with("mine", "genre\tx\t-\t-\nfeeling\ty\t-\t-"))
        .hasMessage("mine:2: no category feeling");
    assertThatThrownBy(() -> DICTIONARY.with("mine", "genre\tx\tnowhere\t-"))
        .hasMessage("genre/x has an unknown parent genre/nowhere");
  }

  private static List<String> names(String text) {
    return MATCHER.match(text).stream()
        .map(match -> match.tag())
        .filter(tag -> tag.category() != TagCategory.NEUTRAL)
        .map(Tag::name)
        .distinct()
        .toList();
  }
}
