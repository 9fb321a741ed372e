package org.midilake.archive;

import com.github.junrar.Archive;
import com.github.junrar.ArchiveOptions;
import com.github.junrar.exception.RarException;
import com.github.junrar.exception.UnsupportedDictionarySizeException;
import com.github.junrar.exception.UnsupportedRarEncryptedException;
import com.github.junrar.exception.UnsupportedRarMethodException;
import com.github.junrar.exception.UnsupportedRarVersionException;
import com.github.junrar.exception.WrongPasswordException;
import com.github.junrar.rarfile.FileHeader;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;

/** The members of a RAR archive of version 1.5 to 5, in one volume. */
final class RarMembers implements MemberReader {
  private final Archive archive;
  private final Budget.Expansion expansion;
  private final boolean isSolid;
  private FileHeader header;
  private boolean isUnpacked = true;

  /** {@code memoryKib} bounds the dictionary, in KiB. */
  RarMembers(SeekableByteChannel channel, Budget budget, Budget.Expansion expansion, int memoryKib)
      throws IOException {
    this.expansion = expansion;
    try {
      archive =
          new Archive(
              new RarVolume(channel),
              ArchiveOptions.builder().maxDictionarySize(memoryKib * 1024L).build());
      if (archive.isEncrypted()) {
        throw NotReadable.encrypted();
      }
    } catch (RarException e) {
      throw fault(e);
    }

    budget.checkMembers(archive.getFileHeaders().size());
    isSolid = archive.getMainHeader() != null && archive.getMainHeader().isSolid();
  }

  @Override
  public boolean advance() throws IOException {
    // The members of a solid archive are one stream: what is passed over is unpacked, too.
    if (isSolid && !isUnpacked && header().nature() == MemberHeader.Nature.FILE) {
      copyTo(OutputStream.nullOutputStream());
    }

    header = archive.nextFileHeader();
    isUnpacked = false;
    return header != null;
  }

  @Override
  public MemberHeader header() {
    return new MemberHeader(
        MemberNames.ofText(header.getFileName().replace('\\', '/')),
        header.isUnpSizeUnknown() ? -1 : header.getFullUnpackSize(),
        Math.max(0, header.getPositionInFile()),
        nature());
  }

  private MemberHeader.Nature nature() {
    if (header.isDirectory() || header.getRedirection() != null) {
      return MemberHeader.Nature.NO_FILE;
    } else if (header.isEncrypted()) {
      return MemberHeader.Nature.ENCRYPTED;
    }

    return header.isSplitBefore() || header.isSplitAfter()
        ? MemberHeader.Nature.UNSUPPORTED
        : MemberHeader.Nature.FILE;
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    isUnpacked = true;
    try {
      archive.extractFile(header, new Counted(target));
    } catch (RarException e) {
      throw fault(e);
    }
  }

  /** The fault as one of input; ours pass through the library as the cause. */
  private static IOException fault(RarException fault) {
    for (Throwable cause = fault.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof IOException input) {
        return input;
      }
    }

    if (fault instanceof UnsupportedRarEncryptedException
        || fault instanceof WrongPasswordException) {
      return NotReadable.encrypted();
    } else if (fault instanceof UnsupportedDictionarySizeException
        || fault instanceof UnsupportedRarMethodException
        || fault instanceof UnsupportedRarVersionException) {
      return NotReadable.unsupported(String.valueOf(fault.getMessage()));
    }

    return new IOException(
        fault.getMessage() == null ? fault.getClass().getSimpleName() : fault.getMessage(), fault);
  }

  @Override
  public void close() throws IOException {
    archive.close();
  }

  private final class Counted extends FilterOutputStream {
    Counted(OutputStream target) {
      super(target);
    }

    @Override
    public void write(int value) throws IOException {
      expansion.add(1);
      out.write(value);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      expansion.add(length);
      out.write(bytes, offset, length);
    }
  }
}
