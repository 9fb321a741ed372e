package org.midilake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemberNamesTest {
  @ParameterizedTest
  @CsvSource({
    "plain name (1).mid, plain name (1).mid",
    "100%.mid, 100%.mid",
    "%41.mid, %2541.mid",
    "Help!.mid, Help!.mid",
    "a!/b.mid, a%21/b.mid",
    "a!2, a%212",
    "a!, a%21",
    "./a.mid, %2E/a.mid",
    "a/../b.mid, a/%2E%2E/b.mid",
    "a/...mid, a/...mid",
    "//server/a.mid, %2F/server/a.mid",
    "C:\\a.mid, C:\\a.mid",
    "日本.mid, 日本.mid"
  })
  void onlyWhatCouldBeMisreadIsEscaped(String name, String escaped) {
    assertThat(MemberNames.ofText(name)).isEqualTo(escaped);
  }

  @Test
  void charactersThatHideOthersAreEscaped() {
    assertThat(MemberNames.ofText("a\u202Edim.exe\u0007\uD800"))
        .isEqualTo("a%E2%80%AEdim.exe%07%ED%A0%80");
  }

  @Test
  void bytesThatAreNoUtf8KeepTheirValue() {
    assertThat(MemberNames.ofBytes("Größe.mid".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("Größe.mid");
    assertThat(MemberNames.ofBytes("Größe.mid".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("Gr%F6%DFe.mid");
  }

  @Test
  void pathsStayDifferentWhenTheyAreCut() {
    MemberNames names = new MemberNames();
    String first = names.path("p!/", "日".repeat(2000) + "1.mid");
    String second = names.path("p!/", "日".repeat(2000) + "2.mid");

    assertThat(first).isNotEqualTo(second).startsWith("p!/日日");
    assertThat(first.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1500);
  }

  @Test
  void membersOfOneNameFallToTheSamePart() {
    for (String name : new String[] {"a.mid", "a!b.mid", "in.zip", "x".repeat(3000)}) {
      MemberNames names = new MemberNames();
      String first = names.path("", name);
      String second = names.path("", name);
      for (int part = 0; part < 5; part++) {
        ArchivePart of = new ArchivePart(part, 5);
        assertThat(of.holds(first)).isEqualTo(of.holds(name));
        assertThat(of.holds(second)).isEqualTo(of.holds(name));
        assertThat(of.holds(second + "!/inner.mid")).isEqualTo(of.holds(name));
      }
    }
  }
}
