package org.midilake.archive;

/**
 * What an archive says about a member.
 *
 * @param name escaped as {@link MemberNames} says
 * @param size unpacked, in bytes; -1 if it does not say
 * @param byteOffset where in the archive the member is, in bytes; 0 if that is not known
 * @param nature whether it can be read
 */
record MemberHeader(String name, long size, long byteOffset, Nature nature) {
  /** What kind of member it is. */
  enum Nature {
    FILE,
    /** A folder, a link, a device. */
    NO_FILE,
    ENCRYPTED,
    /** Packed by a method that is not supported, or continued in another volume. */
    UNSUPPORTED
  }

  static final MemberHeader NONE = new MemberHeader("", -1, 0, Nature.NO_FILE);
}
