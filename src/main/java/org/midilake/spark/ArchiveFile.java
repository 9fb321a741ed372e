package org.midilake.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.midilake.archive.ArchiveWalk;
import org.midilake.archive.BytesChannel;
import org.midilake.hash.Blake3;
import org.midilake.hash.ContentHash;

/** An archive file that is open. */
final class ArchiveFile implements Closeable {
  /** Smaller archives are read at once: they are read twice, to hash them and to walk them. */
  private static final int READ_AT_ONCE = 32 << 20;

  private final WorkItem item;
  private final SeekableByteChannel channel;

  private ArchiveFile(WorkItem item, SeekableByteChannel channel) {
    this.item = item;
    this.channel = channel;
  }

  /** Opens an archive; {@code bytes} must not be used while it is open. */
  static ArchiveFile open(WorkItem item, FileBytes bytes) throws IOException {
    if (item.length() <= READ_AT_ONCE) {
      bytes.read(item.path(), item.length());
      return new ArchiveFile(item, new BytesChannel(bytes.bytes(), bytes.length()));
    }

    return new ArchiveFile(item, SourceChannel.open(item.path(), bytes.hadoop()));
  }

  ContentHash hash(Blake3 blake3) throws IOException {
    byte[] digest = new byte[Blake3.HASH_LENGTH];
    channel.position(0);
    blake3.hash(channel, digest);
    return ContentHash.of(digest);
  }

  /** Walks through the part of the members that is wanted. */
  ArchiveWalk walk(ReadSettings settings) throws IOException {
    return new ArchiveWalk(
        channel,
        item.path().substring(item.path().lastIndexOf('/') + 1),
        item.part(),
        settings.names(),
        settings.limits(),
        settings.maxFileBytes());
  }

  /** What went wrong when the file was read; empty if nothing has. */
  Optional<IOException> failure() {
    return channel instanceof SourceChannel source ? source.failure() : Optional.empty();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
