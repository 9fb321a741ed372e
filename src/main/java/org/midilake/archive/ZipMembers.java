package org.midilake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.Enumeration;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.apache.commons.compress.utils.IOUtils;

/** The members of a ZIP archive by its central directory, in the order of their data. */
final class ZipMembers implements MemberReader {
  /** Methods without a dictionary whose size the archive chooses. */
  private static final Set<ZipMethod> METHODS =
      Set.of(
          ZipMethod.STORED,
          ZipMethod.DEFLATED,
          ZipMethod.ENHANCED_DEFLATED,
          ZipMethod.BZIP2,
          ZipMethod.IMPLODING,
          ZipMethod.UNSHRINKING);

  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int END_SIGNATURE = 0x06054B50;
  private static final int DIRECTORY_ENTRY = 46;

  private final ZipFile zip;
  private final Budget.Expansion expansion;
  private final Enumeration<ZipArchiveEntry> entries;
  private ZipArchiveEntry entry = new ZipArchiveEntry("");

  ZipMembers(SeekableByteChannel channel, Budget budget, Budget.Expansion expansion)
      throws IOException {
    budget.checkMembers(mostMembers(channel));
    this.expansion = expansion;
    zip =
        ZipFile.builder()
            .setSeekableByteChannel(channel)
            .setIgnoreLocalFileHeader(true)
            .setUseUnicodeExtraFields(false)
            .get();
    entries = zip.getEntriesInPhysicalOrder();
  }

  /**
   * How many members the archive can have at most, by the size of its central directory (APPNOTE
   * 4.3.16): their declared number may be wrong, and all of them are held in memory.
   */
  private static long mostMembers(SeekableByteChannel channel) throws IOException {
    int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(channel.size() - length);
    IOUtils.readFully(channel, tail);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END_SIGNATURE) {
        long size = tail.getInt(at + 12) & 0xFFFF_FFFFL;
        long within = Math.min(size, channel.size());
        return within / DIRECTORY_ENTRY;
      }
    }

    return 0;
  }

  @Override
  public boolean advance() {
    if (!entries.hasMoreElements()) {
      return false;
    }

    entry = entries.nextElement();
    return true;
  }

  @Override
  public MemberHeader header() {
    return header(entry);
  }

  static MemberHeader header(ZipArchiveEntry entry) {
    byte[] name = entry.getRawName();
    return new MemberHeader(
        name == null ? MemberNames.ofText(entry.getName()) : MemberNames.ofBytes(name),
        entry.getSize(),
        Math.max(0, entry.getLocalHeaderOffset()),
        nature(entry));
  }

  private static MemberHeader.Nature nature(ZipArchiveEntry entry) {
    if (entry.isDirectory() || entry.isUnixSymlink()) {
      return MemberHeader.Nature.NO_FILE;
    } else if (entry.getGeneralPurposeBit().usesEncryption()) {
      return MemberHeader.Nature.ENCRYPTED;
    }

    return METHODS.contains(ZipMethod.getMethodByCode(entry.getMethod()))
        ? MemberHeader.Nature.FILE
        : MemberHeader.Nature.UNSUPPORTED;
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    CheckedOutputStream checked = new CheckedOutputStream(target, new CRC32());
    try (InputStream in = new ExpandingStream(zip.getInputStream(entry), expansion)) {
      in.transferTo(checked);
    }

    if (entry.getCrc() >= 0 && entry.getCrc() != checked.getChecksum().getValue()) {
      throw new IOException("its checksum is wrong");
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
