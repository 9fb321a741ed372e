package org.midilake.archive;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.midilake.smf.FindingCode;
import org.midilake.smf.FindingLog;

/**
 * Walks through an archive file: each member that is a MIDI file by its name, and each archive
 * within it after its own members, one at a time. A damaged or hostile archive ends early; it never
 * fails.
 */
public final class ArchiveWalk implements Iterator<Member> {
  private final FileNames names;
  private final int maxFileBytes;
  private final Budget budget;
  private final ArchivePart part;
  private final Deque<OpenArchive> open = new ArrayDeque<>();
  private Optional<Member> next = Optional.empty();
  private Optional<ArchiveFacts> facts = Optional.empty();

  /**
   * Begins a walk.
   *
   * @param channel the archive file; the walk does not close it
   * @param name its last part, which names what is packed alone
   * @param part which of its members are wanted
   * @param maxFileBytes larger MIDI files are skipped
   */
  public ArchiveWalk(
      SeekableByteChannel channel,
      String name,
      ArchivePart part,
      FileNames names,
      ArchiveLimits limits,
      int maxFileBytes)
      throws IOException {
    this.names = names;
    this.maxFileBytes = maxFileBytes;
    budget = new Budget(limits, channel.size());
    OpenArchive outermost = open(channel, Optional.empty(), "", name, 1);
    boolean isSplit = outermost.members() instanceof ZipMembers;
    this.part = isSplit ? part : ArchivePart.WHOLE;
    if (isSplit || part.isFirst()) {
      open.push(outermost);
    } else {
      outermost.close();
    }
  }

  /** The part of the members that is walked: the whole if the format allows no parts. */
  public ArchivePart part() {
    return part;
  }

  /** What the archive file is, once there are no more members. */
  public Optional<ArchiveFacts> facts() {
    return facts;
  }

  @Override
  public boolean hasNext() {
    while (next.isEmpty() && !open.isEmpty()) {
      next = step(open.peek());
    }

    return next.isPresent();
  }

  @Override
  public Member next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }

    Member member = next.get();
    next = Optional.empty();
    return member;
  }

  private Optional<Member> step(OpenArchive archive) {
    try {
      if (!archive.advance()) {
        return close(archive);
      }

      budget.addMember();
      MemberHeader header = archive.members().header();
      archive.isAt(header);
      return member(archive, header);
    } catch (IOException e) {
      archive.fail(e);
      return close(archive);
    } catch (RuntimeException e) {
      // Decoders of other people's making: damaged input makes some of them stumble.
      archive.find(FindingCode.ARCHIVE_DAMAGED, e.toString());
      return close(archive);
    }
  }

  /** Leaves an archive; one within another is a member itself. */
  private Optional<Member> close(OpenArchive archive) {
    open.pop();
    archive.close();
    if (archive.self().isEmpty()) {
      facts = Optional.of(archive.facts());
    } else {
      budget.release(archive.self().get().bytes().length);
    }

    return archive.self().map(self -> self.asArchive(archive.facts()));
  }

  private Optional<Member> member(OpenArchive archive, MemberHeader header) throws IOException {
    if (header.nature() == MemberHeader.Nature.NO_FILE) {
      return Optional.empty();
    }

    String fileName = header.name().substring(header.name().lastIndexOf('/') + 1);
    FileNames.Use use = names.use(fileName.substring(fileName.lastIndexOf('\\') + 1));
    if (use == FileNames.Use.OTHER) {
      archive.passOver();
      return Optional.empty();
    }

    if (archive.depth() == 1 && !part.holds(header.name())) {
      return Optional.empty();
    }

    String path = archive.path(header);
    if (MemberNames.isUnusual(header.name())) {
      archive.find(FindingCode.ARCHIVE_NAME_UNUSUAL, MemberNames.brief(header.name()));
    }

    Optional<String> skipped = FileNames.skipReason(header.name());
    if (skipped.isPresent()) {
      return Optional.of(Member.skipped(path, header, skipped.get()));
    } else if (header.nature() == MemberHeader.Nature.ENCRYPTED) {
      archive.find(FindingCode.ARCHIVE_ENCRYPTED, header.name());
      return Optional.of(Member.unreadable(path, header, "encrypted"));
    } else if (header.nature() == MemberHeader.Nature.UNSUPPORTED) {
      archive.find(FindingCode.ARCHIVE_METHOD_UNSUPPORTED, header.name());
      return Optional.of(Member.unreadable(path, header, "packed in a way that is not supported"));
    }

    return read(archive, header, path, use);
  }

  private Optional<Member> read(
      OpenArchive archive, MemberHeader header, String path, FileNames.Use use) throws IOException {
    boolean isArchive = use == FileNames.Use.ARCHIVE;
    int bound = isArchive ? budget.holdable() : maxFileBytes;
    if (header.size() > bound) {
      return Optional.of(Member.skipped(path, header, new MemberBytes.TooLong(bound).getMessage()));
    }

    MemberBytes bytes = new MemberBytes(bound, header.size());
    try {
      archive.members().copyTo(bytes);
    } catch (LimitReached | NotReadable e) {
      archive.fail(e);
      Member lost = Member.unreadable(path, header, OpenArchive.detail(e));
      if (e instanceof LimitReached) {
        archive.end();
      }

      return Optional.of(lost);
    } catch (MemberBytes.TooLong e) {
      return Optional.of(Member.skipped(path, header, e.getMessage()));
    } catch (IOException | RuntimeException e) {
      // As above; what was unpacked before the fault is kept.
      archive.find(
          FindingCode.ARCHIVE_MEMBER_DAMAGED,
          MemberNames.brief(header.name()) + ": " + OpenArchive.detail(e));
      if (bytes.length() == 0) {
        return Optional.of(Member.unreadable(path, header, OpenArchive.detail(e)));
      }
    }

    archive.countRead();
    Member member = Member.read(path, header.name(), bytes);
    return isArchive ? enter(archive, member) : Optional.of(member);
  }

  /** Goes into an archive within an archive, if that is not too deep. */
  private Optional<Member> enter(OpenArchive outer, Member member) throws IOException {
    if (outer.depth() == budget.depth()) {
      FindingLog log = new FindingLog();
      log.add(FindingCode.ARCHIVE_DEPTH_LIMIT, 0, "%d archives deep", outer.depth() + 1);
      ArchiveKind kind = ArchiveKind.of(member.bytes(), member.length());
      return Optional.of(member.asArchive(ArchiveFacts.unread(kind, log)));
    }

    budget.hold(member.bytes().length);
    String name = member.path().substring(member.path().lastIndexOf('/') + 1);
    open.push(
        open(
            new BytesChannel(member.bytes(), member.length()),
            Optional.of(member),
            member.path() + MemberNames.SEPARATOR,
            name,
            outer.depth() + 1));
    return Optional.empty();
  }

  private OpenArchive open(
      SeekableByteChannel source, Optional<Member> self, String prefix, String name, int depth)
      throws IOException {
    SharedChannel channel = new SharedChannel(source);
    ArchiveKind kind = ArchiveFormats.kind(channel);
    MemberReader members;
    try {
      members = ArchiveFormats.open(channel, kind, name, depth, budget);
    } catch (IOException e) {
      members = new NoMembers(e);
    } catch (RuntimeException e) {
      // As above.
      members = new NoMembers(new IOException(e.toString(), e));
    }

    return new OpenArchive(self, prefix, depth, kind, members);
  }
}
