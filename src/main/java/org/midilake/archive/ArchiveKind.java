package org.midilake.archive;

import java.util.Locale;

/** The formats of archives, told by their first bytes: names lie. */
enum ArchiveKind {
  ZIP,
  SEVEN_Z,
  RAR,
  TAR,
  GZIP,
  BZIP2,
  XZ,
  UNKNOWN;

  /** Bytes that are enough to tell: the header of a tar archive's first member. */
  static final int SAMPLE = 512;

  private static final int TAR_CHECKSUM = 148;
  private static final int TAR_CHECKSUM_LENGTH = 8;

  /** The name in reports. */
  String word() {
    return this == SEVEN_Z ? "7z" : name().toLowerCase(Locale.ROOT);
  }

  /** The format of what begins with so many bytes of an array. */
  static ArchiveKind of(byte[] bytes, int length) {
    if (startsWith(bytes, length, 'P', 'K', 3, 4)
        || startsWith(bytes, length, 'P', 'K', 5, 6)
        || startsWith(bytes, length, 'P', 'K', 7, 8)) {
      return ZIP;
    } else if (startsWith(bytes, length, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C)) {
      return SEVEN_Z;
    } else if (startsWith(bytes, length, 'R', 'a', 'r', '!', 0x1A, 0x07)) {
      return RAR;
    } else if (startsWith(bytes, length, 0x1F, 0x8B)) {
      return GZIP;
    } else if (startsWith(bytes, length, 'B', 'Z', 'h')) {
      return BZIP2;
    } else if (startsWith(bytes, length, 0xFD, '7', 'z', 'X', 'Z', 0)) {
      return XZ;
    }

    return isTar(bytes, length) ? TAR : UNKNOWN;
  }

  private static boolean startsWith(byte[] bytes, int length, int... magic) {
    if (length < magic.length) {
      return false;
    }

    for (int i = 0; i < magic.length; i++) {
      if ((bytes[i] & 0xFF) != magic[i]) {
        return false;
      }
    }

    return true;
  }

  /**
   * A header whose checksum is right: the sum of its bytes, those of the checksum itself counted as
   * blanks (POSIX.1-1988, ustar). Old archives have no other mark.
   */
  private static boolean isTar(byte[] bytes, int length) {
    if (length < SAMPLE || bytes[0] == 0) {
      return false;
    }

    int sum = 0;
    int declared = 0;
    for (int i = 0; i < SAMPLE; i++) {
      boolean isChecksum = i >= TAR_CHECKSUM && i < TAR_CHECKSUM + TAR_CHECKSUM_LENGTH;
      sum += isChecksum ? ' ' : bytes[i] & 0xFF;
      if (isChecksum && bytes[i] >= '0' && bytes[i] <= '7') {
        declared = declared * 8 + bytes[i] - '0';
      }
    }

    return sum == declared;
  }
}
