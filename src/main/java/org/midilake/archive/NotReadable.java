package org.midilake.archive;

import java.io.IOException;
import org.midilake.smf.FindingCode;

/** An archive is sound as far as one can see, and still cannot be read. */
final class NotReadable extends IOException {
  private static final long serialVersionUID = 1L;

  private final FindingCode code;

  private NotReadable(FindingCode code, String detail) {
    super(detail);
    this.code = code;
  }

  static NotReadable encrypted() {
    return new NotReadable(FindingCode.ARCHIVE_ENCRYPTED, "the list of members is encrypted");
  }

  static NotReadable unsupported(String detail) {
    return new NotReadable(FindingCode.ARCHIVE_METHOD_UNSUPPORTED, detail);
  }

  static NotReadable unknown(String firstBytes) {
    return new NotReadable(FindingCode.ARCHIVE_UNKNOWN, firstBytes);
  }

  FindingCode code() {
    return code;
  }
}
