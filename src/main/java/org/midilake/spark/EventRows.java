package org.midilake.spark;

import java.io.IOException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.midilake.archive.Member;
import org.midilake.hash.ContentHash;
import org.midilake.ingest.AnalysedContent;
import org.midilake.ingest.ReadEventRow;
import org.midilake.tables.FileLocationRow;
import org.midilake.tables.LocationState;

/** Makes the rows of one batch: what became of files and of members of archives. */
final class EventRows {
  private final long batch;

  EventRows(long batch) {
    this.batch = batch;
  }

  /** A file was read. */
  ReadEventRow read(WorkItem item, ContentHash hash, Optional<AnalysedContent> content) {
    return row(
        new Place(item),
        LocationState.PRESENT,
        Optional.empty(),
        item.length(),
        Optional.of(hash),
        item,
        content);
  }

  /** It can't be read; what it held before is kept. */
  ReadEventRow unreadable(WorkItem item, IOException fault) {
    return event(item, LocationState.UNREADABLE, Optional.of(message(fault)));
  }

  /** It is left out; what it held before is kept. */
  ReadEventRow skipped(WorkItem item, String reason) {
    return event(item, LocationState.SKIPPED, Optional.of(reason));
  }

  /** Its state is all that there is to note. */
  ReadEventRow unread(WorkItem item) {
    return event(item, item.state(), item.reason());
  }

  /** A member is not in its archive any more. */
  ReadEventRow vanished(WorkItem member) {
    return event(member, LocationState.VANISHED, Optional.empty());
  }

  /**
   * A member was found in its archive.
   *
   * @param before what was known of it
   * @param hash of its bytes; empty if they were not read
   */
  ReadEventRow member(
      WorkItem archive,
      Member member,
      Optional<WorkItem> before,
      Optional<ContentHash> hash,
      Optional<AnalysedContent> content) {
    Place place = new Place(archive, member);
    LocationState state =
        switch (member.state()) {
          case READ -> LocationState.PRESENT;
          case SKIPPED -> LocationState.SKIPPED;
          case UNREADABLE -> LocationState.UNREADABLE;
        };
    Optional<String> reason = Optional.of(member.reason()).filter(text -> !text.isEmpty());
    return before.isPresent()
        ? row(place, state, reason, member.size(), hash, before.get(), content)
        : row(place, state, reason, member.size(), hash, content);
  }

  private ReadEventRow event(WorkItem item, LocationState state, Optional<String> reason) {
    return row(
        new Place(item), state, reason, item.length(), Optional.empty(), item, Optional.empty());
  }

  /** {@code hash} is empty if the location was not read: then what it held before is kept. */
  private ReadEventRow row(
      Place place,
      LocationState state,
      Optional<String> reason,
      long length,
      Optional<ContentHash> hash,
      WorkItem before,
      Optional<AnalysedContent> content) {
    OptionalLong previous = before.previousFileId();
    boolean isSame =
        hash.isPresent() && previous.isPresent() && hash.get().fileId() == previous.getAsLong();
    return new ReadEventRow(
        batch,
        place.path,
        place.location(
            state,
            reason,
            length,
            hash.isPresent() ? OptionalLong.of(hash.get().fileId()) : previous,
            hash.map(ContentHash::hex).or(before::previousHash)),
        isSame ? OptionalLong.empty() : previous,
        content);
  }

  private ReadEventRow row(
      Place place,
      LocationState state,
      Optional<String> reason,
      long length,
      Optional<ContentHash> hash,
      Optional<AnalysedContent> content) {
    OptionalLong fileId = hash.map(it -> OptionalLong.of(it.fileId())).orElse(OptionalLong.empty());
    return new ReadEventRow(
        batch,
        place.path,
        place.location(state, reason, length, fileId, hash.map(ContentHash::hex)),
        OptionalLong.empty(),
        content);
  }

  private static String message(IOException fault) {
    return fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage();
  }

  /** Where something is, in a folder or in an archive. */
  private static final class Place {
    private final String path;
    private final Instant modified;
    private final boolean isArchive;
    private final Optional<String> archivePath;
    private final Optional<String> memberName;

    Place(WorkItem item) {
      path = item.path();
      modified = item.modified();
      isArchive = item.isArchive();
      archivePath = item.archivePath();
      memberName = item.memberName();
    }

    Place(WorkItem archive, Member member) {
      path = ArchiveEvents.memberPath(archive, member);
      modified = archive.modified();
      isArchive = member.archive().isPresent();
      archivePath = Optional.of(archive.path());
      memberName = Optional.of(member.name());
    }

    FileLocationRow location(
        LocationState state,
        Optional<String> reason,
        long length,
        OptionalLong fileId,
        Optional<String> hash) {
      int slash = path.lastIndexOf('/');
      String name = path.substring(slash + 1);
      String named = memberName.orElse(name);
      int dot = named.lastIndexOf('.');
      return new FileLocationRow(
          path,
          slash <= 0 ? "" : path.substring(0, slash),
          name,
          dot < 0 || dot < named.lastIndexOf('/')
              ? ""
              : named.substring(dot + 1).toLowerCase(Locale.ROOT),
          length,
          modified,
          state,
          reason,
          fileId,
          hash,
          isArchive,
          archivePath,
          memberName);
    }
  }
}
