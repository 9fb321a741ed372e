package org.midilake.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** What is packed alone, without being in an archive: the one member is named after the file. */
final class SingleMember implements MemberReader {
  private final InputStream unpacked;
  private final String name;
  private boolean isFirst = true;

  SingleMember(InputStream unpacked, String packedName) {
    this.unpacked = unpacked;
    int dot = packedName.lastIndexOf('.');
    name = dot > 0 ? packedName.substring(0, dot) : packedName;
  }

  @Override
  public boolean advance() {
    boolean isThere = isFirst;
    isFirst = false;
    return isThere;
  }

  @Override
  public MemberHeader header() {
    return new MemberHeader(name, -1, 0, MemberHeader.Nature.FILE);
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    unpacked.transferTo(target);
  }

  @Override
  public void close() throws IOException {
    unpacked.close();
  }
}
