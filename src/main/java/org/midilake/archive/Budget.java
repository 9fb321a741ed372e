package org.midilake.archive;

import org.midilake.smf.FindingCode;

/**
 * What the walk through one archive file has cost so far. A ratio says nothing of small archives: a
 * song of a few repeated notes packs to a thousandth.
 */
final class Budget {
  /** Bytes that any archive file may unpack to, whatever its size: a second of work. */
  private static final long ALWAYS_ALLOWED = 256L << 20;

  /** Bytes that each archive within an archive may. */
  private static final long ALWAYS_ALLOWED_WITHIN = 16L << 20;

  private final ArchiveLimits limits;
  private final long size;
  private long expanded;
  private int members;
  private int held;

  /** {@code size} is that of the archive file, in bytes. */
  Budget(ArchiveLimits limits, long size) {
    this.limits = limits;
    this.size = size;
  }

  /** Counts a member. */
  void addMember() throws LimitReached {
    if (++members > limits.members()) {
      throw new LimitReached(
          FindingCode.ARCHIVE_MEMBER_LIMIT, "more than " + limits.members() + " members");
    }
  }

  /** Checks a number of members before anything is allocated for them. */
  void checkMembers(long count) throws LimitReached {
    if (count > limits.members()) {
      throw new LimitReached(
          FindingCode.ARCHIVE_MEMBER_LIMIT,
          count + " members, " + limits.members() + " are allowed");
    }
  }

  /** Bytes of archives within archives that may still be held. */
  int holdable() {
    return limits.heldBytes() - held;
  }

  void hold(int bytes) {
    held += bytes;
  }

  void release(int bytes) {
    held -= bytes;
  }

  int depth() {
    return limits.depth();
  }

  /** What unpacking one archive of so many bytes has come to. */
  final class Expansion {
    private final long packed;
    private final long allowed;
    private long unpacked;

    Expansion(long packed, int depth) {
      this.packed = packed;
      allowed =
          Math.max(packed * limits.ratio(), depth == 1 ? ALWAYS_ALLOWED : ALWAYS_ALLOWED_WITHIN);
    }

    /** Counts unpacked bytes. */
    void add(long bytes) throws LimitReached {
      unpacked += bytes;
      expanded += bytes;
      if (expanded > limits.expandedBytes()) {
        throw new LimitReached(
            FindingCode.ARCHIVE_EXPANSION_LIMIT,
            "unpacks to more than " + limits.expandedBytes() + " bytes");
      }

      if (unpacked > allowed) {
        throw new LimitReached(
            FindingCode.ARCHIVE_RATIO_LIMIT,
            packed + " bytes unpack to more than " + allowed + " bytes");
      }

      long allowedInAll = Math.max(size * limits.ratio(), ALWAYS_ALLOWED);
      if (expanded > allowedInAll) {
        throw new LimitReached(
            FindingCode.ARCHIVE_RATIO_LIMIT,
            size + " bytes unpack to more than " + allowedInAll + " bytes");
      }
    }
  }
}
