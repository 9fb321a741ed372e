package org.midilake.spark;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.midilake.archive.ArchivePart;
import org.midilake.archive.ArchiveWalk;
import org.midilake.archive.Member;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.AnalysedContent;
import org.midilake.ingest.ReadEventRow;
import org.midilake.spark.AnalyzeFiles.Partition;

/**
 * What happened in an archive file, or in one part of it: an event for each member, then those that
 * are not in it any more, and at last the archive itself.
 */
final class ArchiveEvents {
  private final Partition partition;
  private final WorkItem item;
  private final Map<String, WorkItem> known;

  /**
   * Of an archive.
   *
   * @param known what is known of its members, by path; those that are found are taken out
   */
  ArchiveEvents(Partition partition, WorkItem item, Map<String, WorkItem> known) {
    this.partition = partition;
    this.item = item;
    this.known = known;
  }

  /** Where a member is. */
  static String memberPath(WorkItem archive, Member member) {
    return memberPrefix(archive) + member.path();
  }

  private static String memberPrefix(WorkItem archive) {
    return archive.path() + "!/";
  }

  /** Reads all that the part has, one event after the other. */
  void read() throws IOException {
    Optional<ContentHash> hash = Optional.empty();
    ArchiveFile file;
    ArchiveWalk walk;
    try {
      file = ArchiveFile.open(item, partition.file());
    } catch (IOException e) {
      addUnreadable(e);
      return;
    }

    try (file) {
      try {
        if (item.part().isFirst()) {
          hash = Optional.of(file.hash(partition.contents().blake3()));
        }

        walk = file.walk(partition.settings());
      } catch (IOException e) {
        addUnreadable(e);
        return;
      }

      addMembers(file, walk, hash);
    }
  }

  private void addMembers(ArchiveFile file, ArchiveWalk walk, Optional<ContentHash> hash)
      throws IOException {
    while (walk.hasNext()) {
      partition.add(event(walk.next()));
    }

    if (file.failure().isPresent()) {
      // Nothing is known of members that were not reached.
      addUnreadable(file.failure().get());
      return;
    }

    addVanished(walk.part());
    if (hash.isPresent()) {
      partition.add(ownEvent(hash.get(), walk));
    }
  }

  /** Its contents may be left to it by others; then the batch can't be finished without it. */
  private void addUnreadable(IOException fault) throws IOException {
    if (partition.contents().isReliedOn(item.path())) {
      throw new IOException(item.path() + " could be read before, and cannot be read now", fault);
    }

    if (item.part().isFirst()) {
      partition.add(partition.events().unreadable(item, fault));
    }
  }

  private ReadEventRow event(Member member) throws IOException {
    String path = memberPath(item, member);
    Optional<WorkItem> before = Optional.ofNullable(known.remove(path));
    if (member.state() != Member.State.READ) {
      partition.counters().member(before, Optional.empty());
      return partition.events().member(item, member, before, Optional.empty(), Optional.empty());
    }

    partition.counters().opened();
    partition.counters().read(member.length());
    ContentReader contents = partition.contents();
    ContentHash content = contents.hash(member.bytes(), member.length());
    partition.counters().member(before, Optional.of(content));
    Optional<AnalysedContent> analysed =
        member.archive().isPresent()
            ? contents.take(path, content, member.length(), member.archive().get())
            : contents.take(path, content, member.bytes(), member.length());
    return partition.events().member(item, member, before, Optional.of(content), analysed);
  }

  private void addVanished(ArchivePart walked) throws IOException {
    boolean isOurs = walked.equals(item.part()) || item.part().isFirst();
    for (WorkItem member : known.values()) {
      if (isOurs && walked.holds(member.path().substring(memberPrefix(item).length()))) {
        partition.counters().memberVanished();
        partition.add(partition.events().vanished(member));
      }
    }
  }

  private ReadEventRow ownEvent(ContentHash hash, ArchiveWalk walk) throws IOException {
    Optional<AnalysedContent> content =
        partition.contents().take(item.path(), hash, item.length(), walk.facts().orElseThrow());
    return partition.events().read(item, hash, content);
  }
}
