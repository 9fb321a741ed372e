package org.midilake.archive;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.HexFormat;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Opens archives of every format. */
final class ArchiveFormats {
  /** For the decoder of the outermost archive: twice what the strongest usual settings need. */
  private static final int DECODER_MEMORY_KIB = 128 * 1024;

  private static final int LEAST_DECODER_MEMORY_KIB = 16 * 1024;
  private static final int BUFFER = 64 * 1024;
  private static final int SHOWN_BYTES = 16;

  private ArchiveFormats() {}

  /** The format of an archive, by its first bytes. */
  static ArchiveKind kind(SeekableByteChannel channel) throws IOException {
    byte[] start = new byte[ArchiveKind.SAMPLE];
    return ArchiveKind.of(start, start(channel, start));
  }

  private static int start(SeekableByteChannel channel, byte[] start) throws IOException {
    channel.position(0);
    ByteBuffer buffer = ByteBuffer.wrap(start);
    while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
      // reads on until the buffer is full or the channel at its end
    }

    channel.position(0);
    return buffer.position();
  }

  /**
   * Opens an archive.
   *
   * @param name of the archive, for a member that has none
   * @param depth 1 for an archive file: decoders within decoders get less and less memory
   */
  static MemberReader open(
      SeekableByteChannel channel, ArchiveKind kind, String name, int depth, Budget budget)
      throws IOException {
    Budget.Expansion expansion = budget.new Expansion(channel.size(), depth);
    int memory = Math.max(DECODER_MEMORY_KIB >> Math.min(depth - 1, 30), LEAST_DECODER_MEMORY_KIB);
    return switch (kind) {
      case ZIP -> zip(channel, budget, expansion);
      case SEVEN_Z -> new SevenZipMembers(channel, budget, expansion, memory);
      case RAR -> new RarMembers(channel, budget, expansion, memory);
      case TAR -> new TarMembers(stream(channel));
      case GZIP -> packed(new GzipCompressorInputStream(stream(channel), true), name, expansion);
      case BZIP2 -> packed(new BZip2CompressorInputStream(stream(channel), true), name, expansion);
      case XZ ->
          packed(new XZCompressorInputStream(stream(channel), true, memory), name, expansion);
      case UNKNOWN -> throw NotReadable.unknown(firstBytes(channel));
    };
  }

  private static MemberReader zip(
      SeekableByteChannel channel, Budget budget, Budget.Expansion expansion) throws IOException {
    try {
      return new ZipMembers(channel, budget, expansion);
    } catch (LimitReached e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // Whatever the library finds impossible about the central directory, members may be there.
      channel.position(0);
      IOException fault =
          new IOException("its central directory cannot be read: " + e.getMessage(), e);
      return new StreamedZipMembers(stream(channel), expansion, fault);
    }
  }

  /** What a decompressor gives is a tar archive, or else one file. */
  private static MemberReader packed(
      InputStream decompressor, String name, Budget.Expansion expansion) throws IOException {
    BufferedInputStream unpacked =
        new BufferedInputStream(new ExpandingStream(decompressor, expansion), BUFFER);
    unpacked.mark(ArchiveKind.SAMPLE);
    byte[] start = new byte[ArchiveKind.SAMPLE];
    int length = readStart(unpacked, start);
    unpacked.reset();
    return ArchiveKind.of(start, length) == ArchiveKind.TAR
        ? new TarMembers(unpacked)
        : new SingleMember(unpacked, name);
  }

  /** A stream that breaks off so early is one of few bytes. */
  private static int readStart(InputStream in, byte[] start) {
    int length = 0;
    try {
      int count;
      while (length < start.length
          && (count = in.read(start, length, start.length - length)) >= 0) {
        length += count;
      }
    } catch (IOException e) {
      return length;
    }

    return length;
  }

  private static InputStream stream(SeekableByteChannel channel) {
    return new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
  }

  private static String firstBytes(SeekableByteChannel channel) throws IOException {
    byte[] start = new byte[SHOWN_BYTES];
    int length = start(channel, start);
    return channel.size()
        + " bytes, first "
        + HexFormat.ofDelimiter(" ").withUpperCase().formatHex(start, 0, length);
  }
}
