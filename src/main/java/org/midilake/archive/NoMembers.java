package org.midilake.archive;

import java.io.IOException;
import java.io.OutputStream;

/** The members of an archive that cannot be opened: at the first of them it says why. */
final class NoMembers implements MemberReader {
  private final IOException reason;

  NoMembers(IOException reason) {
    this.reason = reason;
  }

  @Override
  public boolean advance() throws IOException {
    throw reason;
  }

  @Override
  public MemberHeader header() {
    return MemberHeader.NONE;
  }

  @Override
  public void copyTo(OutputStream target) throws IOException {
    throw reason;
  }

  @Override
  public void close() {
    // nothing was opened
  }
}
