package org.midilake.archive;

import java.io.IOException;
import java.util.Optional;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;
import org.midilake.smf.ReadStatus;
import org.midilake.smf.Severity;

/** One archive on the way from the archive file to the member that is being read. */
final class OpenArchive {
  private final Optional<Member> self;
  private final String prefix;
  private final int depth;
  private final MemberReader members;
  private final ArchiveKind kind;
  private final MemberNames names = new MemberNames();
  private final FindingLog findings = new FindingLog();
  private long passedOver;
  private long read;
  private long named;
  private long position;
  private boolean ended;

  /**
   * An archive.
   *
   * @param self what it is a member of its own archive as; empty for an archive file
   * @param prefix what the paths of its members start with
   */
  OpenArchive(
      Optional<Member> self, String prefix, int depth, ArchiveKind kind, MemberReader members) {
    this.self = self;
    this.prefix = prefix;
    this.depth = depth;
    this.kind = kind;
    this.members = members;
  }

  Optional<Member> self() {
    return self;
  }

  MemberReader members() {
    return members;
  }

  ArchiveKind kind() {
    return kind;
  }

  int depth() {
    return depth;
  }

  /** The path of the member that the archive is at. */
  String path(MemberHeader header) {
    named++;
    return names.path(prefix, header.name());
  }

  void isAt(MemberHeader header) {
    position = header.byteOffset();
  }

  /** Goes to the next member, unless a limit has ended the reading. */
  boolean advance() throws IOException {
    return !ended && members.advance();
  }

  void end() {
    ended = true;
  }

  void countRead() {
    read++;
  }

  void passOver() {
    passedOver++;
  }

  void find(FindingCode code, String detail) {
    findings.add(code, position, () -> detail);
  }

  /** Notes what ended the reading of the archive. */
  void fail(Exception fault) {
    findings.add(code(fault), position, () -> detail(fault));
  }

  static FindingCode code(Exception fault) {
    if (fault instanceof LimitReached limit) {
      return limit.code();
    }

    return fault instanceof NotReadable reason ? reason.code() : FindingCode.ARCHIVE_DAMAGED;
  }

  static String detail(Exception fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  ArchiveFacts facts() {
    if (passedOver > 0) {
      findings.add(FindingCode.ARCHIVE_MEMBERS_PASSED_OVER, 0, "%d members", passedOver);
    }

    boolean failed =
        findings.findings().stream().anyMatch(it -> it.code().severity() == Severity.ERROR);
    ReadStatus status =
        !failed
            ? ReadStatus.COMPLETE
            : read == 0 && passedOver == 0 && named == 0 ? ReadStatus.REJECTED : ReadStatus.PARTIAL;
    return new ArchiveFacts(kind.word(), status, findings.findings());
  }

  void close() {
    try {
      members.close();
    } catch (IOException e) {
      fail(e);
    }
  }
}
