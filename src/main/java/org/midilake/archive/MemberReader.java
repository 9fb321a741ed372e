package org.midilake.archive;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;

/** Goes through the members of one archive, in their order. */
interface MemberReader extends Closeable {
  /**
   * Goes to the next member.
   *
   * @return whether there is one
   */
  boolean advance() throws IOException;

  /** What is known of the member before it is unpacked. */
  MemberHeader header();

  /** Unpacks the member, once. */
  void copyTo(OutputStream target) throws IOException;
}
