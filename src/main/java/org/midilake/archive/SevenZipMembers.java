package org.midilake.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** The members of a 7z archive. */
final class SevenZipMembers implements MemberReader {
  private final SevenZFile archive;
  private final Budget.Expansion expansion;
  private final byte[] buffer = new byte[8192];
  private SevenZArchiveEntry entry = new SevenZArchiveEntry();

  /** Bytes of members that were passed over: they come before the next one's in its block. */
  private long passed;

  /** {@code memoryKib} bounds the decoder, in KiB. */
  SevenZipMembers(
      SeekableByteChannel channel, Budget budget, Budget.Expansion expansion, int memoryKib)
      throws IOException {
    this.expansion = expansion;
    try {
      archive =
          SevenZFile.builder()
              .setSeekableByteChannel(channel)
              .setMaxMemoryLimitKiB(memoryKib)
              .setUseDefaultNameForUnnamedEntries(true)
              .setDefaultName("unnamed")
              .get();
    } catch (PasswordRequiredException e) {
      throw NotReadable.encrypted();
    }

    long members = 0;
    for (SevenZArchiveEntry ignored : archive.getEntries()) {
      members++;
    }

    budget.checkMembers(members);
  }

  @Override
  public boolean advance() throws IOException {
    SevenZArchiveEntry next;
    try {
      next = archive.getNextEntry();
    } catch (PasswordRequiredException e) {
      throw NotReadable.encrypted();
    }

    if (next == null) {
      return false;
    }

    entry = next;
    passed += entry.getSize();
    return true;
  }

  @Override
  public MemberHeader header() {
    String name = entry.getName() == null ? "unnamed" : entry.getName();
    boolean isFile = !entry.isDirectory() && !entry.isAntiItem();
    return new MemberHeader(
        MemberNames.ofText(name),
        entry.getSize(),
        0,
        isFile ? MemberHeader.Nature.FILE : MemberHeader.Nature.NO_FILE);
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    expansion.add(passed);
    passed = 0;
    if (!entry.hasStream()) {
      return;
    }

    try {
      int count;
      while ((count = archive.read(buffer)) > 0) {
        target.write(buffer, 0, count);
      }
    } catch (PasswordRequiredException e) {
      throw NotReadable.encrypted();
    }
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }
}
