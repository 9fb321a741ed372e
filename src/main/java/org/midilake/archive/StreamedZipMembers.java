package org.midilake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/**
 * The members of a ZIP archive whose central directory is lost, by the headers before each of them.
 * At its end it says so.
 */
final class StreamedZipMembers implements MemberReader {
  private final ZipArchiveInputStream zip;
  private final Budget.Expansion expansion;
  private final IOException fault;
  private ZipArchiveEntry entry = new ZipArchiveEntry("");

  /** {@code fault} is what is wrong with the central directory. */
  StreamedZipMembers(InputStream archive, Budget.Expansion expansion, IOException fault) {
    this.expansion = expansion;
    this.fault = fault;
    zip = new ZipArchiveInputStream(archive, "UTF-8", false, true);
  }

  @Override
  public boolean advance() throws IOException {
    ZipArchiveEntry next = zip.getNextEntry();
    if (next == null) {
      throw fault;
    }

    entry = next;
    return true;
  }

  @Override
  public MemberHeader header() {
    return ZipMembers.header(entry);
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    // Not closed: that would close the archive.
    new ExpandingStream(zip, expansion).transferTo(target);
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }
}
