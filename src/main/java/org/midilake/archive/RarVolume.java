package org.midilake.archive;

import com.github.junrar.Archive;
import com.github.junrar.io.SeekableReadOnlyByteChannel;
import com.github.junrar.volume.Volume;
import com.github.junrar.volume.VolumeManager;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A channel as the only volume of a RAR archive. */
final class RarVolume implements VolumeManager, Volume, SeekableReadOnlyByteChannel {
  private final SeekableByteChannel channel;
  private final ByteBuffer single = ByteBuffer.allocate(1);
  private Archive archive;

  RarVolume(SeekableByteChannel channel) {
    this.channel = channel;
  }

  @Override
  public Volume nextVolume(Archive reader, Volume last) {
    archive = reader;
    return last == null ? this : null; // null is how the library is told that there are no more
  }

  @Override
  public SeekableReadOnlyByteChannel getChannel() {
    return this;
  }

  @Override
  public long getLength() {
    try {
      return channel.size();
    } catch (IOException e) {
      return 0;
    }
  }

  @Override
  public Archive getArchive() {
    return archive;
  }

  @Override
  public long getPosition() throws IOException {
    return channel.position();
  }

  @Override
  public void setPosition(long position) throws IOException {
    if (position < 0) {
      throw new IOException("negative position: " + position);
    }

    channel.position(position);
  }

  @Override
  public int read() throws IOException {
    single.clear();
    return channel.read(single) < 0 ? -1 : single.get(0) & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    return channel.read(ByteBuffer.wrap(target, offset, length));
  }

  @Override
  public int readFully(byte[] target, int length) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(target, 0, length);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException("breaks off after " + channel.size() + " bytes");
      }
    }

    return length;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
