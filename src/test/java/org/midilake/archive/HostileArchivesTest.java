package org.midilake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.midilake.testing.Archives.encryptedSevenZip;
import static org.midilake.testing.Archives.encryptedZip;
import static org.midilake.testing.Archives.gzip;
import static org.midilake.testing.Archives.members;
import static org.midilake.testing.Archives.sevenZip;
import static org.midilake.testing.Archives.tar;
import static org.midilake.testing.Archives.text;
import static org.midilake.testing.Archives.xz;
import static org.midilake.testing.Archives.zip;
import static org.midilake.testing.RarArchives.encryptedRar4;
import static org.midilake.testing.RarArchives.rar4;
import static org.midilake.testing.RarArchives.rar5;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.midilake.smf.FindingCode;
import org.midilake.smf.ReadStatus;

class HostileArchivesTest {
  private static final Map<String, byte[]> SONGS =
      members("a.mid", noise(1, 900), "b.mid", noise(2, 900), "c.mid", noise(3, 900));

  private static byte[] noise(long seed, int length) {
    byte[] bytes = new byte[length];
    new Random(seed).nextBytes(bytes);
    return bytes;
  }

  @Test
  void aBombWithinAnArchiveIsLeftAndWhatComesAfterItRead() {
    byte[] bomb = gzip(tar(members("zeros.bin", new byte[17 << 20], "never.mid", text("x"))));
    Walked walked = Walked.through("x.zip", zip(members("bomb.tgz", bomb, "b.mid", text("two"))));

    assertThat(walked.members()).containsExactly("bomb.tgz gzip", "b.mid two");
    assertThat(walked.inner().get(0).findings())
        .extracting(finding -> finding.code())
        .containsExactly(FindingCode.ARCHIVE_RATIO_LIMIT, FindingCode.ARCHIVE_MEMBERS_PASSED_OVER);
    assertThat(walked.facts().status()).isEqualTo(ReadStatus.COMPLETE);
  }

  @Test
  void noMoreBytesAreUnpackedThanAllowed() {
    ArchiveLimits limits = new ArchiveLimits(4, 100, 1500, 250, 1 << 20);
    Walked walked = Walked.through("x.zip", zip(SONGS), limits, ArchivePart.WHOLE);

    assertThat(walked.members()).hasSize(2);
    assertThat(walked.members().get(1)).contains("UNREADABLE");
    assertThat(walked.codes()).containsExactly(FindingCode.ARCHIVE_EXPANSION_LIMIT);
    assertThat(walked.facts().status()).isEqualTo(ReadStatus.PARTIAL);
  }

  @Test
  void noMoreMembersAreReadThanAllowed() {
    ArchiveLimits limits = new ArchiveLimits(4, 2, 1 << 20, 250, 1 << 20);

    Walked streamed = Walked.through("x.tar", tar(SONGS), limits, ArchivePart.WHOLE);
    assertThat(streamed.members()).hasSize(2);
    assertThat(streamed.codes()).containsExactly(FindingCode.ARCHIVE_MEMBER_LIMIT);
    Walked listed = Walked.through("x.zip", zip(SONGS), limits, ArchivePart.WHOLE);
    assertThat(listed.members()).as("a list that is too long is not loaded").isEmpty();
    assertThat(listed.codes()).containsExactly(FindingCode.ARCHIVE_MEMBER_LIMIT);
  }

  @Test
  void archivesAreFollowedAsFarDownAsAllowed() {
    byte[] archive = zip(members("a.mid", text("one")));
    for (int i = 0; i < 5; i++) {
      archive = zip(members("in.zip", archive));
    }

    Walked walked = Walked.through("x.zip", archive);

    assertThat(walked.members())
        .containsExactly(
            "in.zip!/in.zip!/in.zip!/in.zip zip",
            "in.zip!/in.zip!/in.zip zip",
            "in.zip!/in.zip zip",
            "in.zip zip");
    assertThat(walked.inner().get(0).findings().get(0).code())
        .isEqualTo(FindingCode.ARCHIVE_DEPTH_LIMIT);
  }

  @Test
  void encryptedMembersAreNamedAndNotRead() {
    for (byte[] archive : new byte[][] {encryptedZip(SONGS), encryptedRar4(SONGS)}) {
      Walked walked = Walked.through("x", archive);
      assertThat(walked.members())
          .containsExactly(
              "a.mid (UNREADABLE encrypted)",
              "b.mid (UNREADABLE encrypted)",
              "c.mid (UNREADABLE encrypted)");
      assertThat(walked.codes()).containsOnly(FindingCode.ARCHIVE_ENCRYPTED);
    }

    Walked sevenZip = Walked.through("x.7z", encryptedSevenZip(SONGS));
    assertThat(sevenZip.codes()).contains(FindingCode.ARCHIVE_ENCRYPTED);
    assertThat(sevenZip.facts().status()).isNotEqualTo(ReadStatus.COMPLETE);
  }

  @Test
  void aTruncatedArchiveGivesTheMembersBeforeTheCut() {
    Map<String, byte[]> archives = new LinkedHashMap<>();
    archives.put("zip", zip(SONGS));
    archives.put("tar", tar(SONGS));
    archives.put("rar", rar4(SONGS));
    archives.put("rar5", rar5(SONGS));
    archives.forEach(
        (kind, archive) -> {
          byte[] cut = Arrays.copyOf(archive, kind.equals("tar") ? 3000 : 2300);
          Walked walked = Walked.through("x", cut);
          assertThat(walked.members()).as(kind).hasSizeGreaterThanOrEqualTo(2);
          assertThat(walked.facts().status()).as(kind).isEqualTo(ReadStatus.PARTIAL);
        });
    Walked packed = Walked.through("x.tgz", Arrays.copyOf(gzip(tar(SONGS)), 2500));
    assertThat(packed.members()).hasSizeGreaterThanOrEqualTo(1);
    assertThat(packed.facts().status()).isEqualTo(ReadStatus.PARTIAL);
  }

  @Test
  void aMemberWithAWrongByteIsKeptAndNamed() {
    byte[] archive = zip(members("a.mid", noise(1, 900), "b.mid", text("two")));
    archive[100] ^= 1;

    Walked walked = Walked.through("x.zip", archive);

    assertThat(walked.members()).hasSize(2).last().isEqualTo("b.mid two");
    assertThat(walked.codes()).containsExactly(FindingCode.ARCHIVE_MEMBER_DAMAGED);
    assertThat(walked.facts().findings().get(0).detail()).startsWith("a.mid");
  }

  @Test
  void whatIsNoArchiveSaysWhatItIs() {
    Walked walked = Walked.through("x.zip", text("<html>"));

    assertThat(walked.members()).isEmpty();
    assertThat(walked.facts().status()).isEqualTo(ReadStatus.REJECTED);
    assertThat(walked.facts().findings().get(0).code()).isEqualTo(FindingCode.ARCHIVE_UNKNOWN);
    assertThat(walked.facts().findings().get(0).detail())
        .isEqualTo("6 bytes, first 3C 68 74 6D 6C 3E");
    assertThat(Walked.through("x.zip", new byte[0]).facts().status())
        .isEqualTo(ReadStatus.REJECTED);
  }

  @Test
  void hostileNamesAreEscapedAndReported() {
    String longName = "x".repeat(4000) + ".mid";
    Walked walked =
        Walked.through(
            "x.zip",
            zip(
                members(
                    "../../etc/passwd.mid",
                    text("1"),
                    "/etc/x.mid",
                    text("2"),
                    "a\nb\u0000.mid",
                    text("3"),
                    longName,
                    text("4"),
                    "in!/x.mid",
                    text("5"))));

    assertThat(walked.members().subList(0, 3))
        .containsExactly("%2E%2E/%2E%2E/etc/passwd.mid 1", "%2Fetc/x.mid 2", "a%0Ab%00.mid 3");
    assertThat(walked.members().get(3)).hasSizeLessThan(1600).matches("x+~[0-9a-f]{16} 4");
    assertThat(walked.members().get(4)).isEqualTo("in%21/x.mid 5");
    assertThat(walked.codes()).containsOnly(FindingCode.ARCHIVE_NAME_UNUSUAL);
    assertThat(walked.facts().status()).isEqualTo(ReadStatus.COMPLETE);
  }

  @Test
  void noDamageEndsInAnException() {
    byte[][] archives = {
      zip(SONGS),
      tar(SONGS),
      gzip(tar(SONGS)),
      xz(tar(SONGS)),
      sevenZip(SONGS),
      rar4(SONGS),
      rar5(SONGS),
      encryptedSevenZip(SONGS),
      zip(members("in.7z", sevenZip(SONGS)))
    };
    Random dice = new Random(7);
    for (byte[] archive : archives) {
      for (int round = 0; round < 300; round++) {
        byte[] damaged = archive.clone();
        for (int i = 0; i <= round % 4; i++) {
          damaged[dice.nextInt(damaged.length)] = (byte) dice.nextInt();
        }

        byte[] cut =
            round % 3 == 0 ? Arrays.copyOf(damaged, dice.nextInt(damaged.length)) : damaged;
        assertThat(Walked.through("x.zip", cut).facts()).isNotNull();
      }
    }
  }
}
