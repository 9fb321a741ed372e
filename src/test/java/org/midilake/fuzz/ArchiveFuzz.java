package org.midilake.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.midilake.archive.ArchiveLimits;
import org.midilake.archive.ArchivePart;
import org.midilake.archive.ArchiveWalk;
import org.midilake.archive.FileNames;
import org.midilake.archive.Member;

/** Whatever an archive holds, the walk through it ends, within its limits, and says what it saw. */
public final class ArchiveFuzz {
  private static final int MAX_FILE_BYTES = 1 << 16;
  private static final int MAX_MEMBERS = 50;
  private static final int MAX_EXPANDED_BYTES = 1 << 18;
  private static final ArchiveLimits LIMITS =
      new ArchiveLimits(3, MAX_MEMBERS, MAX_EXPANDED_BYTES, 100, MAX_EXPANDED_BYTES);
  private static final FileNames NAMES =
      new FileNames(Set.of("mid"), Set.of("zip", "tar", "tgz", "gz", "bz2", "xz", "7z", "rar"));

  private ArchiveFuzz() {}

  /** Called by the fuzzer. */
  public static void fuzzerTestOneInput(byte[] bytes) {
    try {
      walk(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void walk(byte[] bytes) throws IOException {
    SeekableInMemoryByteChannel channel = new SeekableInMemoryByteChannel(bytes);
    ArchiveWalk walk =
        new ArchiveWalk(channel, "a.mid.gz", ArchivePart.WHOLE, NAMES, LIMITS, MAX_FILE_BYTES);
    int members = 0;
    long read = 0;
    while (walk.hasNext()) {
      Member member = walk.next();
      members++;
      read += member.length();
      Check.that(
          member.archive().isPresent() || member.length() <= MAX_FILE_BYTES, "a file is too long");
      Check.that(
          member.state() == Member.State.READ || !member.reason().isEmpty(), "no reason is given");
      Check.that(!member.path().contains("\0"), "a path holds NUL");
    }

    Check.that(members <= MAX_MEMBERS, "more members than allowed");
    Check.that(read <= MAX_EXPANDED_BYTES, "more bytes than allowed");
    Check.that(walk.facts().isPresent(), "the archive is not accounted for");
  }
}
