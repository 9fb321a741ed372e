package org.midilake.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.midilake.smf.FindingCode;

/**
 * What a walk through an archive gave.
 *
 * @param members path and text of each member that was read; path and reason of others in brackets
 */
record Walked(List<String> members, ArchiveFacts facts, List<ArchiveFacts> inner) {
  static final ArchiveLimits LIMITS = new ArchiveLimits(4, 100, 1L << 30, 250, 64 << 20);

  private static final FileNames NAMES =
      new FileNames(
          Set.of("mid", "kar"), Set.of("zip", "tar", "tar.gz", "tgz", "gz", "xz", "7z", "rar"));

  static Walked through(String name, byte[] archive) {
    return through(name, archive, LIMITS, ArchivePart.WHOLE);
  }

  static Walked through(String name, byte[] archive, ArchiveLimits limits, ArchivePart part) {
    try {
      ArchiveWalk walk =
          new ArchiveWalk(
              new BytesChannel(archive, archive.length), name, part, NAMES, limits, 1000);
      List<String> members = new ArrayList<>();
      List<ArchiveFacts> inner = new ArrayList<>();
      walk.forEachRemaining(
          member -> {
            members.add(shown(member));
            member.archive().ifPresent(inner::add);
          });
      return new Walked(members, walk.facts().orElseThrow(), inner);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shown(Member member) {
    String what =
        member.state() != Member.State.READ
            ? "(" + member.state() + " " + member.reason() + ")"
            : member.archive().isPresent()
                ? member.archive().get().kind()
                : new String(member.bytes(), 0, member.length(), StandardCharsets.UTF_8);
    return member.path() + " " + what;
  }

  List<FindingCode> codes() {
    return facts.findings().stream().map(finding -> finding.code()).toList();
  }
}
