package org.midilake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.Archives.bzip2;
import static org.midilake.testing.Archives.gzip;
import static org.midilake.testing.Archives.members;
import static org.midilake.testing.Archives.sevenZip;
import static org.midilake.testing.Archives.tar;
import static org.midilake.testing.Archives.text;
import static org.midilake.testing.Archives.xz;
import static org.midilake.testing.Archives.zip;
import static org.midilake.testing.RarArchives.rar4;
import static org.midilake.testing.RarArchives.rar5;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.midilake.smf.FindingCode;
import org.midilake.smf.ReadStatus;

class ArchiveWalkTest {
  private static final Map<String, byte[]> SONGS =
      members(
          "a/first.mid", text("one"),
          "readme.txt", text("no music"),
          "Große Nacht.KAR", text("two"),
          "a/._first.mid", text("resource fork"),
          ".hidden/x.mid", text("three"));

  static Stream<Arguments> formats() {
    return Stream.of(
        Arguments.of("zip", "x.zip", zip(SONGS)),
        Arguments.of("tar", "x.tar", tar(SONGS)),
        Arguments.of("gzip", "x.tgz", gzip(tar(SONGS))),
        Arguments.of("bzip2", "x.tar.bz2", bzip2(tar(SONGS))),
        Arguments.of("xz", "x.tar.xz", xz(tar(SONGS))),
        Arguments.of("7z", "x.7z", sevenZip(SONGS)),
        Arguments.of("rar", "x.rar", rar4(SONGS)),
        Arguments.of("rar", "x.rar", rar5(SONGS)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("formats")
  void everyFormatGivesTheSameMembers(String kind, String name, byte[] archive) {
    Walked walked = Walked.through(name, archive);

    assertThat(walked.members())
        .containsExactlyInAnyOrder(
            "a/first.mid one",
            "Große Nacht.KAR two",
            "a/._first.mid (SKIPPED AppleDouble companion)",
            ".hidden/x.mid (SKIPPED hidden (name or folder begins with a dot))");
    assertThat(walked.facts().kind()).isEqualTo(kind);
    assertThat(walked.facts().status()).isEqualTo(ReadStatus.COMPLETE);
    assertThat(walked.codes()).containsExactly(FindingCode.ARCHIVE_MEMBERS_PASSED_OVER);
    assertThat(walked.facts().findings().get(0).detail()).isEqualTo("1 members");
  }

  @Test
  void whatIsPackedAloneIsNamedAfterItsFile() {
    Walked walked = Walked.through("song.mid.gz", gzip(text("one")));

    assertThat(walked.members()).containsExactly("song.mid one");
  }

  @Test
  void theFormatIsToldByTheBytes() {
    assertThat(Walked.through("x.zip", sevenZip(SONGS)).facts().kind()).isEqualTo("7z");
  }

  @Test
  void archivesWithinArchivesComeAfterTheirMembers() {
    byte[] inner = zip(members("deep.mid", text("one")));
    byte[] middle = gzip(tar(members("b/inner.zip", inner, "c.mid", text("two"))));
    Walked walked = Walked.through("x.7z", sevenZip(members("m.tgz", middle)));

    assertThat(walked.members())
        .containsExactly(
            "m.tgz!/b/inner.zip!/deep.mid one",
            "m.tgz!/b/inner.zip zip",
            "m.tgz!/c.mid two",
            "m.tgz gzip");
    assertThat(walked.inner()).extracting(ArchiveFacts::status).containsOnly(ReadStatus.COMPLETE);
  }

  @Test
  void aMemberThatIsTooLargeIsSkippedAndTheNextOneRead() {
    byte[] archive = tar(members("big.mid", new byte[1001], "b.mid", text("two")));

    assertThat(Walked.through("x.tar", archive).members())
        .containsExactly("big.mid (SKIPPED larger than 1000 bytes)", "b.mid two");
    assertThat(Walked.through("big.mid.gz", gzip(new byte[1001])).members())
        .as("a size that nothing says before")
        .containsExactly("big.mid (SKIPPED larger than 1000 bytes)");
  }

  @Test
  void partsOfAZipArchiveHaveEveryMemberOnce() {
    byte[] archive =
        zip(
            members(
                "a.mid", text("1"),
                "b.mid", text("2"),
                "c.mid", text("3"),
                "d.mid", text("4"),
                "in.zip", zip(members("e.mid", text("5")))));
    Stream<String> members =
        Stream.of(0, 1, 2)
            .map(number -> Walked.through("x", archive, Walked.LIMITS, new ArchivePart(number, 3)))
            .peek(part -> assertThat(part.members()).hasSizeLessThan(6))
            .flatMap(part -> part.members().stream());

    assertThat(members)
        .containsExactlyInAnyOrder(
            "a.mid 1", "b.mid 2", "c.mid 3", "d.mid 4", "in.zip!/e.mid 5", "in.zip zip");
  }

  @Test
  void membersOfOneNameAreToldApart() {
    byte[] twice =
        tar(members("x.mid", text("one"), "y.mid", text("two"))); // two members of 1 KB each
    byte[] once = tar(members("x.mid", text("three")));
    System.arraycopy(once, 0, twice, 1024, 1024);

    assertThat(Walked.through("x.tar", twice).members())
        .containsExactly("x.mid one", "x.mid!2 three");
  }
}
