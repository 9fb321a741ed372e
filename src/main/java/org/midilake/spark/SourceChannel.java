package org.midilake.spark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;

/**
 * A file of any Hadoop file system as a channel, with a buffer for the many small reads of archive
 * formats. It remembers that reading failed: whoever reads an archive takes that for damage of the
 * archive.
 */
final class SourceChannel implements SeekableByteChannel {
  private static final String LOCAL = "file:";

  private final Source source;
  private final long size;
  private final byte[] buffer = new byte[64 * 1024];
  private long bufferStart;
  private int buffered;
  private long position;
  private boolean open = true;
  private Optional<IOException> failure = Optional.empty();

  private SourceChannel(Source source, long size) {
    this.source = source;
    this.size = size;
  }

  /** Reads at a place. */
  private interface Source extends Closeable {
    int read(long position, byte[] target) throws IOException;
  }

  static SourceChannel open(String path, Configuration hadoop) throws IOException {
    if (path.startsWith(LOCAL)) {
      FileChannel file = FileChannel.open(Path.of(path.substring(LOCAL.length())));
      return new SourceChannel(new LocalSource(file), file.size());
    }

    org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(path);
    var files = remote.getFileSystem(hadoop);
    long size = files.getFileStatus(remote).getLen();
    return new SourceChannel(new RemoteSource(files.open(remote)), size);
  }

  /** What went wrong when the file was read; empty as long as nothing has. */
  Optional<IOException> failure() {
    return failure;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (position >= size) {
      return -1;
    }

    if (position < bufferStart || position >= bufferStart + buffered) {
      fill();
      if (buffered <= 0) {
        buffered = 0;
        return -1;
      }
    }

    int from = (int) (position - bufferStart);
    int count = Math.min(target.remaining(), buffered - from);
    target.put(buffer, from, count);
    position += count;
    return count;
  }

  private void fill() throws IOException {
    try {
      bufferStart = position;
      buffered = source.read(position, buffer);
    } catch (IOException e) {
      buffered = 0;
      failure = Optional.of(e);
      throw e;
    }
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public SeekableByteChannel position(long newPosition) {
    if (newPosition < 0) {
      throw new IllegalArgumentException("negative position: " + newPosition);
    }

    position = newPosition;
    return this;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    source.close();
  }

  @Override
  public int write(ByteBuffer bytes) {
    throw new NonWritableChannelException();
  }

  @Override
  public SeekableByteChannel truncate(long newSize) {
    throw new NonWritableChannelException();
  }

  private record LocalSource(FileChannel file) implements Source {
    @Override
    public int read(long position, byte[] target) throws IOException {
      return file.read(ByteBuffer.wrap(target), position);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }

  private record RemoteSource(FSDataInputStream file) implements Source {
    @Override
    public int read(long position, byte[] target) throws IOException {
      if (file.getPos() != position) {
        file.seek(position);
      }

      return file.read(target, 0, target.length);
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
