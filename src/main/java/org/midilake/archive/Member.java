package org.midilake.archive;

import java.util.Optional;

/** A member of an archive that counts as a file, or as an archive of its own. */
public final class Member {
  private static final byte[] NO_BYTES = {};

  private final String path;
  private final String name;
  private final State state;
  private final String reason;
  private final long size;
  private final byte[] bytes;
  private final Optional<ArchiveFacts> archive;

  private Member(
      String path,
      String name,
      State state,
      String reason,
      long size,
      byte[] bytes,
      Optional<ArchiveFacts> archive) {
    this.path = path;
    this.name = name;
    this.state = state;
    this.reason = reason;
    this.size = size;
    this.bytes = bytes;
    this.archive = archive;
  }

  /** What became of it. */
  public enum State {
    READ,
    SKIPPED,
    UNREADABLE
  }

  static Member read(String path, String name, MemberBytes bytes) {
    return new Member(path, name, State.READ, "", bytes.length(), bytes.bytes(), Optional.empty());
  }

  static Member skipped(String path, MemberHeader header, String reason) {
    long size = Math.max(0, header.size());
    return new Member(path, header.name(), State.SKIPPED, reason, size, NO_BYTES, Optional.empty());
  }

  static Member unreadable(String path, MemberHeader header, String reason) {
    long size = Math.max(0, header.size());
    return new Member(
        path, header.name(), State.UNREADABLE, reason, size, NO_BYTES, Optional.empty());
  }

  Member asArchive(ArchiveFacts facts) {
    return new Member(path, name, state, reason, size, bytes, Optional.of(facts));
  }

  /** Below the outermost archive: {@code song.mid} or {@code inner.zip!/song.mid}, escaped. */
  public String path() {
    return path;
  }

  /** In its own archive, escaped. */
  public String name() {
    return MemberNames.shown(name);
  }

  public State state() {
    return state;
  }

  /** Why it was not read; empty if it was. */
  public String reason() {
    return reason;
  }

  /** Unpacked, in bytes; 0 if it was not read and the archive does not say. */
  public long size() {
    return size;
  }

  /** What was read, from the start of the array on. */
  public byte[] bytes() {
    return bytes;
  }

  /** Number of bytes that were read. */
  public int length() {
    return state == State.READ ? (int) size : 0;
  }

  /** What it is if it is an archive, whose members come before it. */
  public Optional<ArchiveFacts> archive() {
    return archive;
  }
}
