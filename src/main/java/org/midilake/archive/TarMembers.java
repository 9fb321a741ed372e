package org.midilake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** The members of a tar archive. */
final class TarMembers implements MemberReader {
  private final TarArchiveInputStream tar;
  private TarArchiveEntry entry = new TarArchiveEntry("");

  /** {@code archive} is the archive without compression. */
  TarMembers(InputStream archive) {
    // One character per byte: names are of whatever encoding their author had.
    tar = new TarArchiveInputStream(archive, StandardCharsets.ISO_8859_1.name());
  }

  @Override
  public boolean advance() throws IOException {
    TarArchiveEntry next = tar.getNextEntry();
    if (next == null) {
      return false;
    }

    entry = next;
    return true;
  }

  @Override
  public MemberHeader header() {
    return new MemberHeader(
        MemberNames.ofLatin1(entry.getName()),
        entry.getSize(),
        Math.max(0, entry.getDataOffset()),
        entry.isFile() && !entry.isLink() && !entry.isSymbolicLink()
            ? tar.canReadEntryData(entry)
                ? MemberHeader.Nature.FILE
                : MemberHeader.Nature.UNSUPPORTED
            : MemberHeader.Nature.NO_FILE);
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    tar.transferTo(target);
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
