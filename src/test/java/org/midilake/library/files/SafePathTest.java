package org.midilake.library.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafePathTest {
  @Test
  void placeholdersAreFilledAndMissingValuesTakeTheirSeparatorsAlong() {
    Template template = new Template("{instrument|Other}/{key}/{bpm:3} - {title} ({meter})");

    assertThat(template.path(Map.of("instrument", "Bass", "bpm", "90", "title", "Funk"), ".mid"))
        .isEqualTo("Bass/090 - Funk.mid");
    assertThat(template.path(Map.of("title", "AC/DC", "key", "F# minor", "meter", "3/4"), ".mid"))
        .isEqualTo("Other/F# minor/AC-DC (3-4).mid");
    assertThat(template.path(Map.of(), ".mid")).isEqualTo("Other.mid");
  }

  @Test
  void aBraceThatBelongsToNothingIsAFault() {
    assertThatThrownBy(() -> new Template("{key"))
        .hasMessage("The template \"{key\" has a brace that belongs to no {placeholder}.");
    assertThat(new Template("{a}{b|x}{a:2}").placeholders()).containsExactly("a", "b");
  }

  @ParameterizedTest
  @CsvSource({
    "con, _con.mid",
    "NUL.txt, _NUL.txt.mid",
    "what?<why>, what__why_.mid",
    "'dots... ', dots.mid",
    ".hidden, _hidden.mid",
    "'', _.mid",
    "a/b\\c, a_b_c.mid",
    "caf\u0065\u0301, caf\u00e9.mid",
    "COM\u00b9, _COM\u00b9.mid"
  })
  void namesAreThoseThatEveryFileSystemTakes(String name, String safe) {
    assertThat(SafePath.of(List.of(name), ".mid")).isEqualTo(safe);
  }

  @Property(tries = 500)
  void whateverTheNamesThePathIsSafe(@ForAll List<String> names) {
    String path = SafePath.of(names, ".mid");

    assertThat(path).endsWith(".mid").doesNotContain("//").doesNotContainPattern("[\\x00-\\x1f]");
    for (String name : path.split("/", -1)) {
      assertThat(name)
          .isNotEmpty()
          .doesNotContainPattern("[<>:\"\\\\|?*]")
          .doesNotMatch("(?s).*[. ]$")
          .doesNotStartWith(".");
      assertThat(name.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(255);
    }
  }

  @Test
  void longNamesAreCutBetweenCharactersAndKeepTheirExtension() {
    String path = SafePath.of(List.of("Bass", "\ud83c\udfb5".repeat(200)), ".mid");

    assertThat(path).startsWith("Bass/\ud83c\udfb5").endsWith("\ud83c\udfb5.mid");
    assertThat(path.length()).isLessThanOrEqualTo(204);
  }

  @Test
  void namesThatDifferOnlyInCaseOrCompositionAreKeptApart() {
    UniquePaths paths = new UniquePaths();

    assertThat(paths.unique("a/B.mid")).isEqualTo("a/B.mid");
    assertThat(paths.unique("A/b.mid")).isEqualTo("A/b (2).mid");
    assertThat(paths.unique("a/b.mid")).isEqualTo("a/b (3).mid");
    assertThat(paths.unique("caf\u00e9.mid")).isEqualTo("caf\u00e9.mid");
    assertThat(paths.unique("cafe\u0301.mid")).isEqualTo("cafe\u0301 (2).mid");
  }

  @Property(tries = 200)
  void noPathIsGivenTwice(
      @ForAll List<@net.jqwik.api.constraints.StringLength(max = 2) String> names) {
    UniquePaths paths = new UniquePaths();
    Set<String> given = new HashSet<>();

    names.forEach(name -> given.add(UniquePaths.folded(paths.unique("x/" + name + ".mid"))));

    assertThat(given).hasSize(names.size());
  }

  @Property(tries = 300)
  void whatIsWrittenAsALineIsReadAgain(
      @ForAll List<@net.jqwik.api.constraints.NotBlank String> values) {
    List<String> lines = values.stream().map(v -> v.replace('\n', ' ').replace('\r', ' ')).toList();

    if (!lines.isEmpty()) {
      assertThat(CsvLine.parse(CsvLine.of(lines))).isEqualTo(lines);
    }
  }
}
